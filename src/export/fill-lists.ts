import { isBlock } from './blocks.ts';

/**
 * Changes the nodes, in place, so that lists contain only entries and entries are only in lists. On a page an entry
 * outside of a list has a bullet as well.
 */
export function fillLists(body: HTMLElement): void {
  for (const box of body.querySelectorAll(':is(ul, ol) > :not(li, ul, ol):has(> li)')) {
    if (!box.closest('pre')) box.replaceWith(...box.childNodes);
  }
  for (const entry of body.querySelectorAll('li'))
    if (!/^[UO]L$/.test(entry.parentNode?.nodeName ?? '')) listEntries(entry);
  for (const one of body.querySelectorAll('ul, ol')) fillList(one);
}

/** Puts an entry, and the ones directly after it, into a list. */
function listEntries(first: Element): void {
  const own = first.ownerDocument.createElement('ul');
  first.before(own);
  for (let node: ChildNode | null = first; node; node = own.nextSibling) {
    if (node.nodeName !== 'LI' && (node.nodeType === 1 || node.nodeValue?.trim())) return;
    own.append(node);
  }
}

/** Moves stray children of a list to the entry before them: blocks as they are, text on a line of its own. */
function fillList(list: Element): void {
  let line: Element | undefined;
  for (const node of [...list.childNodes]) {
    const isWords = node.nodeName !== 'LI' && !isBlock(node);
    if (!isWords) line = undefined;
    if (node.nodeName === 'LI') continue;
    if (node.nodeType !== 1 && !node.nodeValue?.trim() && !line) {
      node.remove();
      continue;
    }
    if (line) {
      line.append(node);
      continue;
    }
    const box = isWords ? list.ownerDocument.createElement('div') : undefined;
    const before = node.previousSibling;
    if (before?.nodeName === 'LI') before.appendChild(box ?? node);
    else {
      const entry = list.ownerDocument.createElement('li');
      node.replaceWith(entry);
      entry.append(box ?? node);
    }
    box?.append(node);
    line = box;
  }
}
