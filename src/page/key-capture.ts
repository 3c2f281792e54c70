import { readNative, windowOf } from '../dom/native.ts';
import { findHosts } from './host/host-element.ts';

/**
 * While the panel is open it alone receives plain keys: the page gets none of them, and the panel gets a copy of the
 * event that never leaves its shadow tree. The browser's default actions (find, scroll, Tab, Enter) still work. On the
 * clean page this applies only to keys in our own controls, such as the field for a note.
 */
export function captureKeys(document: Document, signal: AbortSignal): void {
  const window = windowOf(document);
  const hear = (event: Event) => {
    if (!(event instanceof KeyboardEvent)) return;
    // With these modifiers a key belongs to the browser or to another extension.
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const root = ownRoot(document, event);
    // Leave alone synthetic keys that a script dispatches inside the page's own hidden body.
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
  // Listeners of a window are called in the order of registration: ours come after those of other extensions, which
  // start when we do, and before those of any page script, as these are in the head or below.
  const observer = new MutationObserver(() => {
    if (!readNative(document, 'head')) return;
    observer.disconnect();
    listen();
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** Whether the target is in the page's body, but is not our host. */
function isPageOwn(document: Document, root: ShadowRoot, target: EventTarget | null): boolean {
  const body = readNative<Element | null>(document, 'body');
  return target instanceof Node && target !== root.host && body?.contains(target) === true;
}

function ownRoot(document: Document, event: Event): ShadowRoot | undefined {
  const host = findHosts(document).find((one) => one.getAttribute('mode') === 'reader' || one === event.target);
  return host?.shadowRoot ?? undefined;
}

/** Returns false if the panel has handled the key. */
function deliver(event: KeyboardEvent, root: ShadowRoot): boolean {
  const [inner] = event.composedPath();
  const isInside = inner instanceof Element && inner.getRootNode() === root;
  const target = isInside ? inner : (root.querySelector('main') ?? root);
  const { type, key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
  // Not a KeyboardEvent: Firefox (153) makes every one `composed`, whatever the constructor is passed, and the page
  // would receive it.
  const copy = new Event(type, { bubbles: true, cancelable: true });
  const keys = { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey };
  return target.dispatchEvent(Object.assign(copy, keys));
}
