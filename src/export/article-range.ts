import type { Article } from '../article/article.ts';
import type { ExportRange } from '../on-demand/export-module.ts';
import { copyNodes } from './copy-nodes.ts';

/** A copy of the requested part; `undefined` if it does not exist or is empty. */
export function cutToRange(
  article: Article,
  range: Exclude<ExportRange, { kind: 'outline' }>,
): HTMLElement | undefined {
  if (range.kind === 'article') return copyNodes(article.body);
  const found = range.kind === 'section' ? rangeOfSection(article, range.id) : range.range;
  if (!found || found.collapsed) return undefined;
  return copyNodes(withFrame(found));
}

/** From the heading to the next one of the same or a higher level. */
function rangeOfSection({ body, outline }: Article, id: string): Range | undefined {
  const index = outline.findIndex((entry) => entry.id === id);
  const level = outline[index]?.level ?? 0;
  const next = outline.slice(index + 1).find((entry) => entry.level <= level);
  const find = (wanted: string) => [...body.querySelectorAll('[id]')].find((element) => element.id === wanted);
  const from = find(id);
  if (index < 0 || !from) return undefined;
  const range = body.ownerDocument.createRange();
  range.setStartBefore(from);
  const to = next && find(next.id);
  if (to) range.setEndBefore(to);
  else range.setEnd(body, body.childNodes.length);
  return range;
}

const frames = 'pre, ul, ol, table';

/** Text from a code block stays code, and entries from a list stay a list. */
function withFrame(range: Range): DocumentFragment {
  const fragment = range.cloneContents();
  let node: Node | null = range.commonAncestorContainer;
  const start = node.nodeType === 1 ? (node as Element) : node.parentElement;
  const frame = start?.closest('pre') ?? start?.closest(frames);
  const isInside = frame && (frame.matches('pre') || start === frame || start?.matches('thead, tbody, tfoot, tr'));
  if (!isInside) return fragment;
  for (node = start; node; node = node.parentNode) {
    if (node.nodeType === 1 && !/^(?:SPAN)$/.test(node.nodeName)) {
      const shell = node.cloneNode(false);
      shell.appendChild(fragment);
      fragment.append(shell);
    }
    if (node === frame) break;
  }
  return fragment;
}
