import type { TokenSpan } from '../../../article/code-tokens.ts';

/** Requests the tokens of code. If the promise never settles, the code stays plain. */
export type CodeHighlighter = (code: string, language: string | undefined) => Promise<readonly TokenSpan[]>;

/** Number of tokens to insert at once, which takes a fraction of a frame. */
const slice = 400;

/** Maximum number of blocks to color before they come near the window; needed for printing. */
const maxAhead = 60;

/** Colors code blocks within one window height of the viewport at once, and others in idle time. */
export function watchCodeBlocks(body: HTMLElement, color: CodeHighlighter, signal: AbortSignal): void {
  if (typeof IntersectionObserver !== 'function') return;
  const left = new Set<Element>(body.querySelectorAll('.code > pre > code'));
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) take(target).catch(() => undefined);
    },
    { rootMargin: '100% 0px' },
  );
  const take = async (code: Element) => {
    observer.unobserve(code);
    if (left.delete(code)) await colorBlock(code, color, signal);
  };
  for (const code of left) observer.observe(code);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  colorAhead([...left].slice(0, maxAhead), take, signal).catch(() => undefined);
}

/** Sequentially: a promise that never settles stops it. */
async function colorAhead(
  blocks: readonly Element[],
  take: (code: Element) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  for (const code of blocks) {
    await whenIdle();
    if (signal.aborted) return;
    await take(code);
  }
}

async function colorBlock(code: Element, color: CodeHighlighter, signal: AbortSignal): Promise<void> {
  const text = code.firstChild;
  // A single text node has not been colored yet.
  if (!(text instanceof Text) || code.childNodes.length !== 1) return;
  const spans = await color(text.data, code.getAttribute('data-lang') ?? undefined);
  let rest = text;
  let at = 0;
  for (let from = 0; from < spans.length && !signal.aborted; from += slice) {
    if (from > 0) await whenIdle();
    const part = spans.slice(from, from + slice);
    const end = part.at(-1)?.[1] ?? at;
    const after = rest.splitText(end - at);
    rest.replaceWith(drawSpans(rest, at, part));
    rest = after;
    at = end;
  }
}

/** The colored content of a text node that begins at offset `at` of the code. */
function drawSpans(node: Text, at: number, spans: readonly TokenSpan[]): DocumentFragment {
  const document = node.ownerDocument;
  const drawn = document.createDocumentFragment();
  let done = at;
  for (const [start, end, kind] of spans) {
    if (start > done) drawn.append(node.data.slice(done - at, start - at));
    const element = document.createElement('span');
    element.className = `token-${kind}`;
    element.textContent = node.data.slice(start - at, end - at);
    drawn.append(element);
    done = end;
  }
  return drawn;
}

function whenIdle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
}
