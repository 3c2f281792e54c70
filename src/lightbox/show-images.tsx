import { render } from 'preact';
import { createOwnStyle } from '../dom/own-style.ts';
import type { LightboxTask } from '../on-demand/lightbox-module.ts';
import { Lightbox } from './Lightbox.tsx';
import css from './stylesheet.css?inline';

/** Shows an image until the user closes it or the signal aborts; then removes everything. */
export function showImages({ place, image, ...task }: LightboxTask, outer: AbortSignal): void {
  const own = new AbortController();
  const signal = AbortSignal.any([outer, own.signal]);
  const style = createOwnStyle(place.ownerDocument, css);
  place.before(style);
  const show = (shown: HTMLImageElement | undefined) =>
    render(<Lightbox {...task} image={shown} onImage={show} onClose={close} />, place);
  const close = () => {
    if (signal.aborted) return;
    // Renders once without an image, so that the dialog closes and restores the focus.
    show(undefined);
    own.abort();
  };
  signal.addEventListener(
    'abort',
    () => {
      render(null, place);
      style.remove();
    },
    { once: true },
  );
  show(image);
}
