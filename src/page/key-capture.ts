import { readNative } from '../dom/native.ts';
import { findHosts } from './host/host-element.ts';

/**
 * While the panel is open its keys are the panel's: the page behind it hears none of them, and the panel gets a copy
 * that never leaves its shadow tree. What the browser makes of a key (find, scroll, Tab, Enter) is not touched. On the
 * clean page it is so for keys in our own controls alone: a note is typed there.
 */
export function captureKeys(document: Document, signal: AbortSignal): void {
  const window = readNative<Window & typeof globalThis>(document, 'defaultView');
  const hear = (event: Event) => {
    if (!(event instanceof KeyboardEvent)) return;
    // With these a key is the browser's or another extension's.
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const root = ownRoot(document, event);
    // A key that a script makes inside of the page's own, unrendered body is the page's own affair.
    if (!root || (!event.isTrusted && isPageOwn(document, root, event.target))) return;
    event.stopImmediatePropagation();
    if (!deliver(event, root)) event.preventDefault();
  };
  const listen = () => {
    for (const type of ['keydown', 'keypress', 'keyup']) {
      window.addEventListener(type, hear, { capture: true, signal });
    }
  };
  if (readNative(document, 'head')) {
    listen();
    return;
  }
  // The first of a window's listeners is called first: after the scripts of other extensions, which start when we do,
  // and before any script of the page, which stands in the head or below.
  const observer = new MutationObserver(() => {
    if (!readNative(document, 'head')) return;
    observer.disconnect();
    listen();
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** In the page's body, and not at our host there. */
function isPageOwn(document: Document, root: ShadowRoot, target: EventTarget | null): boolean {
  const body = readNative<Element | null>(document, 'body');
  return target instanceof Node && target !== root.host && body?.contains(target) === true;
}

function ownRoot(document: Document, event: Event): ShadowRoot | undefined {
  const host = findHosts(document).find((one) => one.getAttribute('mode') === 'reader' || one === event.target);
  return host?.shadowRoot ?? undefined;
}

/** False when the panel has done something with the key. */
function deliver(event: KeyboardEvent, root: ShadowRoot): boolean {
  const [inner] = event.composedPath();
  const isInside = inner instanceof Element && inner.getRootNode() === root;
  const target = isInside ? inner : (root.querySelector('main') ?? root);
  const { type, key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
  // No KeyboardEvent: Firefox (153) makes each of them composed, whatever its constructor is told, and the page hears it.
  const copy = new Event(type, { bubbles: true, cancelable: true });
  const keys = { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey };
  return target.dispatchEvent(Object.assign(copy, keys));
}
