import { render } from 'preact';
import { Panel } from './Panel.tsx';
import type { PanelProps } from './props.ts';
import { styles } from './styles.ts';

/**
 * Renders the panel into the host's open shadow root. Returns how to update it; when the signal aborts, the root is
 * empty again.
 */
export function mountPanel(root: ShadowRoot, props: PanelProps, signal: AbortSignal): (props: PanelProps) => void {
  const document = root.ownerDocument;
  const style = document.createElement('style');
  // As textContent: Firefox blocks a <style> that is filled by a text node where the page's policy has no styles.
  style.textContent = styles;
  const place = document.createElement('div');
  place.className = 'place';
  root.append(style, place);
  const update = (next: PanelProps) => {
    if (!signal.aborted) render(<Panel {...next} />, place);
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
