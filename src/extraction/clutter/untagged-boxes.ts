import { isBox, saidText } from '../../dom/elements.ts';
import type { Clutter } from './clutter-block.ts';

/** Minimum number of blocks with the editor's attribute, and their minimum share of all blocks. */
const minTagged = { blocks: 8, share: 0.8 };

/** What an application shows in place of a block of the author, and may set without the editor's attribute. */
const drawn = 'table, pre, code, math, canvas, figure, blockquote, svg text, [class*="katex"]';

/**
 * Finds boxes with text among blocks that an editor has tagged: it tags each block that the author has written, as
 * infoq.cn's does since 2026 (`data-type`), so the site has inserted those without its attribute.
 */
export function findUntaggedBoxes(content: Element): Clutter[] {
  const paragraphs = [...content.querySelectorAll('p')];
  const counts = new Map<Element, number>();
  for (const { parentElement } of paragraphs)
    if (parentElement) counts.set(parentElement, (counts.get(parentElement) ?? 0) + 1);
  const [text] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  const blocks = [...(text?.children ?? [])];
  const names = blocks.find(({ tagName }) => tagName === 'P')?.getAttributeNames() ?? [];
  const isTag = (name: string) => {
    const tagged = blocks.filter((one) => one.hasAttribute(name)).length;
    return name.startsWith('data-') && tagged >= Math.max(minTagged.blocks, blocks.length * minTagged.share);
  };
  const tag = names.find(isTag);
  if (!tag) return [];
  return blocks
    .filter(
      (one) =>
        (isBox(one) || one.matches('aside, a')) &&
        !one.hasAttribute(tag) &&
        saidText(one) !== '' &&
        !one.querySelector(`${drawn}, [${tag}]`),
    )
    .map((element) => ({ kind: 'promotion', element }));
}
