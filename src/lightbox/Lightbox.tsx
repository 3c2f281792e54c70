import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LightboxTask } from '../on-demand/lightbox-module.ts';
import { Icon } from '../ui/Icon.tsx';
import type { IconShape } from '../ui/icons.ts';
import * as icons from '../ui/icons.ts';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import { panZoomStep, usePanZoom } from './usePanZoom.ts';

export interface LightboxProps extends Pick<LightboxTask, 'images' | 'lang' | 'layers' | 't'> {
  /** The image to show; `undefined` once the lightbox is closed. */
  readonly image: HTMLImageElement | undefined;
  readonly onImage: (image: HTMLImageElement) => void;
  readonly onClose: () => void;
}

/** One image, enlarged on a dark background; keys, buttons and swipes show the article's other images. */
export function Lightbox({ lang, layers, t, images, image, onImage, onClose }: LightboxProps) {
  const index = image ? images.indexOf(image) : -1;
  const go = (by: 1 | -1) => {
    const next = images[index + by];
    if (next) onImage(next);
  };
  const { zoom, held, picture, zoomBy, reset, isBeside, on } = usePanZoom(image, go);
  useFocusBack(image);

  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => go(-1),
    ArrowRight: () => go(1),
    '+': () => zoomBy(panZoomStep),
    '=': () => zoomBy(panZoomStep),
    '＝': () => zoomBy(panZoomStep),
    '-': () => zoomBy(1 / panZoomStep),
    '－': () => zoomBy(1 / panZoomStep),
    '0': reset,
  };
  const onKey = (event: KeyboardEvent) => {
    const run = Object.hasOwn(keys, event.key) && !event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key];
    if (!run || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  // Not `disabled`: the last step would take the focus from its button, and with it the keys from the dialog.
  const button = (name: string, icon: IconShape, label: string, run: () => void, isAtEnd = false) => (
    <button type="button" class={`tool ${name}`} aria-label={label} title={label} aria-disabled={isAtEnd} onClick={run}>
      <Icon icon={icon} />
    </button>
  );
  const place = index + 1;
  return (
    <ModalDialog
      layers={layers}
      class="lightbox"
      label={t('imageOf', { i: place, n: images.length })}
      open={!!image}
      onClose={onClose}
    >
      {image && (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole dialog; every action has a button.
        <div class="lightbox-inner" tabIndex={-1} onKeyDown={onKey}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: every action has a button or a key. */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same. */}
          <div
            class="lightbox-stage"
            data-zoomed={zoom.scale > 1}
            data-held={held}
            {...on}
            onClick={() => {
              if (isBeside()) onClose();
            }}
          >
            <img
              ref={picture}
              src={image.currentSrc || image.src}
              alt={image.alt}
              draggable={false}
              style={{ transform: `translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.scale})` }}
            />
          </div>
          <span class="lightbox-count" role="status">
            {place} / {images.length}
          </span>
          <div class="lightbox-tools">
            {button('smaller', icons.minus, t('zoomOut'), () => zoomBy(1 / panZoomStep), zoom.scale === 1)}
            {button('larger', icons.plus, t('zoomIn'), () => zoomBy(panZoomStep))}
            {button('close', icons.close, t('dismiss'), onClose)}
          </div>
          {button('previous', icons.previous, t('imagePrev'), () => go(-1), index <= 0)}
          {button('next', icons.next, t('imageNext'), () => go(1), index >= images.length - 1)}
          <p class="lightbox-caption text-of-article" lang={lang}>
            {captionOf(image)}
          </p>
        </div>
      )}
    </ModalDialog>
  );
}

function captionOf(image: HTMLImageElement): string {
  return image.closest('figure')?.querySelector('figcaption')?.textContent?.trim() || image.alt;
}

/** Moves the focus to the image that was shown last, which may not be the one that was opened. */
function useFocusBack(image: HTMLImageElement | undefined): void {
  const last = useRef<HTMLImageElement | undefined>(undefined);
  useLayoutEffect(() => {
    const shown = last.current;
    last.current = image;
    if (image || !shown) return;
    const button = shown.closest<HTMLElement>('.zoom');
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [image]);
}
