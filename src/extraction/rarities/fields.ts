import { isBlank, isUndisplayed } from '../../dom/elements.ts';
import { htmlNamespace } from '../../dom/namespaces.ts';
import { listPairs } from './pairs.ts';

const fields = 'input, textarea';

/** What stands in such a field is the author's, also where a script has set it. */
const closed = '[readonly], [disabled]';

/** Where the user is asked for something: what a field holds there only says for what. */
const asking = 'form, search, [role="search"]';

/** An input without a type, or with one that is not known, is one for text. */
const notOfText =
  /^(?:hidden|password|search|checkbox|radio|range|color|file|submit|button|reset|image|date|time|month|week|datetime-local)$/i;

/** Fields of an editor, which shows its text by itself. */
const editors = '.CodeMirror, .cm-editor, .ace_editor, .monaco-editor, [contenteditable]';

/** Marks fields that the page does not show: scripts copy out of such ones. */
export function markUnseenFields(content: Element, live: Element, window: Window): void {
  for (const [field, other] of listPairs(content, live, fields)) {
    if (!isHtml(other)) continue;
    const { display, opacity, position, left, top } = window.getComputedStyle(other);
    const isAway = /absolute|fixed/.test(position) && [left, top].some((edge) => Number.parseFloat(edge) < -99);
    if (display === 'none' || opacity === '0' || isAway) field.setAttribute('hidden', '');
  }
}

/** The author's words in fields stand as what may be copied: code. An address of the page itself is the site's, to share. */
export function writeFields(root: Element, url: string): void {
  const [own = url] = url.split(/[?#]/);
  for (const field of root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(fields)) {
    if (!isHtml(field)) continue;
    const isClosed = field.matches(closed);
    if (!isClosed && field.closest(asking)) continue;
    // Of a field that the user may write into, what it held before.
    const value = isClosed ? field.value : field.defaultValue;
    if (value.trim() === '' || value.includes(own) || notOfText.test(field.getAttribute('type') ?? '')) continue;
    if (field.closest(`[hidden], button, ${editors}`) || isUndisplayed(field)) continue;
    const code = field.ownerDocument.createElement('code');
    code.textContent = value;
    if (field.localName !== 'textarea' || (!value.trim().includes('\n') && hasWordsBeside(field)))
      field.replaceWith(code);
    else {
      const pre = field.ownerDocument.createElement('pre');
      pre.append(code);
      field.replaceWith(pre);
    }
  }
}

/** In a drawing or a formula an element of that name is no field. */
function isHtml(field: Element): boolean {
  return field.namespaceURI === htmlNamespace;
}

function hasWordsBeside(field: Element): boolean {
  return [...(field.parentElement?.childNodes ?? [])].some((node) => node !== field && !isBlank(node));
}
