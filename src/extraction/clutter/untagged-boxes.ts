import { isBox, listTexts, saidText, stripWhitespace } from '../../dom/elements.ts';
import { promotedAddress } from '../../sites/addresses.ts';
import { sites } from '../../sites/index.ts';
import { leadsToSite } from '../../sites/match-article.ts';
import type { Clutter } from './clutter-block.ts';
import { offers } from './promotions.ts';
import { isSummaryLabel } from './site-notes.ts';

/** The attribute of each block that an author has written in the editor of infoq.cn, on pages since 2026. */
const tag = 'data-type';

/** Minimum number of blocks with the editor's attribute, and their minimum share of all blocks. */
const minTagged = { blocks: 8, share: 0.8 };

/** What an application shows in place of a block of the author, and may set without the editor's attribute. */
const drawn = 'table, pre, code, math, canvas, video, iframe, svg text, [class*="katex"]';

const controls = 'button, input, textarea, [role="button"], audio';

/**
 * Finds the site's boxes among the blocks of its editor, which tags each block that the author has written. Text in
 * angle brackets becomes an element too, since the site does not escape it: such a box has no class, and no sign of the
 * site.
 */
export function findUntaggedBoxes(content: Element): Clutter[] {
  const counts = new Map<Element, number>();
  for (const { parentElement } of content.querySelectorAll(`p[${tag}]`))
    if (parentElement) counts.set(parentElement, (counts.get(parentElement) ?? 0) + 1);
  const [text] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  const blocks = [...(text?.children ?? [])];
  const tagged = blocks.filter((one) => one.hasAttribute(tag)).length;
  if (tagged < Math.max(minTagged.blocks, blocks.length * minTagged.share)) return [];
  const isOfSite = (one: Element) =>
    (isBox(one) || one.matches('aside, a')) &&
    (one.classList.length > 0 || one.matches('a[href]')) &&
    !one.hasAttribute(tag) &&
    saidText(one) !== '' &&
    !one.querySelector(`${drawn}, [${tag}]`) &&
    isSigned(one);
  return blocks.filter(isOfSite).map((element) => ({ kind: 'promotion', element }));
}

/** A control, an offer, a label of a summary by a machine, or a link to the site. */
function isSigned(box: Element): boolean {
  const text = box.textContent ?? '';
  const links = [box, ...box.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
  return (
    box.querySelector(controls) !== null ||
    text.search(offers) >= 0 ||
    isSummaryLabel(stripWhitespace(listTexts(box)[0] ?? '')) ||
    links.some((href) => promotedAddress.test(href) || leadsToSite(href, sites))
  );
}
