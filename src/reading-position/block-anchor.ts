import { readingLine } from './reading-line.ts';

/**
 * Remembers the block at the reading line; the returned function scrolls it back to its position in the window.
 * `undefined` if there is no such block.
 */
export function anchorBlock(body: Element | undefined): (() => void) | undefined {
  const blocks = body?.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6, pre, tr, img, blockquote') ?? [];
  for (const block of blocks) {
    const before = block.getBoundingClientRect();
    if (before.height === 0 || before.bottom <= readingLine) continue;
    const passed = Math.max(0, readingLine - before.top) / before.height;
    const edge = before.top + passed * before.height;
    return () => {
      const after = block.getBoundingClientRect();
      if (after.height > 0) window.scrollBy({ top: after.top + passed * after.height - edge, behavior: 'instant' });
    };
  }
  return undefined;
}
