import { Component, type ComponentChildren, render } from 'preact';
import { createOwnStyle } from '../dom/own-style.ts';
import { escapeInertness, keepFromPage } from './apart-from-page.ts';
import { Panel } from './Panel.tsx';
import stylesheet from './stylesheet.css?inline';
import { trackUserInput } from './trusted-input.ts';
import type { PanelProps } from './types.ts';

/**
 * Renders the panel into the host's open shadow root, and empties it when the signal aborts. Returns an update function.
 * `onError` receives any error thrown while rendering; the panel is gone then.
 */
export function mountPanel(
  root: ShadowRoot,
  props: PanelProps,
  onError: (error: unknown) => void,
  signal: AbortSignal,
): (props: PanelProps) => void {
  const document = root.ownerDocument;
  (root.host as HTMLElement).lang = props.locale;
  const style = createOwnStyle(document, stylesheet);
  const place = document.createElement('div');
  place.className = 'mount';
  root.append(style, place);
  const isUserInput = trackUserInput(root, signal);
  keepFromPage(root, signal);
  const lookAround = escapeInertness(root, place, props.t('panel'), signal);
  const update = (next: PanelProps) => {
    if (signal.aborted) return;
    render(
      <Boundary onError={onError}>
        <Panel {...next} isUserInput={isUserInput} />
      </Boundary>,
      place,
    );
    lookAround();
  };
  signal.addEventListener(
    'abort',
    () => {
      render(null, place);
      place.remove();
      style.remove();
    },
    { once: true },
  );
  update(props);
  return update;
}

/** Renders nothing after an error in the panel, and reports it. */
class Boundary extends Component<{ onError: (error: unknown) => void; children: ComponentChildren }> {
  override state = { failed: false };

  override componentDidCatch(error: unknown): void {
    this.setState({ failed: true });
    this.props.onError(error);
  }

  override render(): ComponentChildren {
    return this.state.failed ? null : this.props.children;
  }
}
