import { isBlank, isUndisplayed } from '../../dom/elements.ts';
import { htmlNamespace } from '../../dom/namespaces.ts';
import { typesWithoutText } from '../../on-demand/rarities-module.ts';
import { listPairs } from './pairs.ts';

const fields = 'input, textarea';

/** The value of such a field is the author's, even if a script has set it. */
const closed = '[readonly], [disabled]';

/** Elements that ask the user for input. The values of fields in them are only hints. */
const asking = 'form, search, [role="search"]';

/** Editors, which show the text of their fields themselves. */
const editors = '.CodeMirror, .cm-editor, .ace_editor, .monaco-editor, [contenteditable]';

/** Marks fields that the page does not show: scripts use such fields for copying. */
export function markUnseenFields(content: Element, live: Element, window: Window): void {
  for (const [field, other] of listPairs(content, live, fields)) {
    if (!isHtml(other)) continue;
    const { display, opacity, position, left, top } = window.getComputedStyle(other);
    const isAway = /absolute|fixed/.test(position) && [left, top].some((edge) => Number.parseFloat(edge) < -99);
    if (display === 'none' || opacity === '0' || isAway) field.setAttribute('hidden', '');
  }
}

/**
 * Replaces fields with the author's text by code, because they are meant for copying. Values with the page's own
 * address are for sharing it, and are left out.
 */
export function writeFields(root: Element, url: string): void {
  const [own = url] = url.split(/[?#]/);
  for (const field of root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(fields)) {
    if (!isHtml(field)) continue;
    const isClosed = field.matches(closed);
    if (!isClosed && field.closest(asking)) continue;
    // In a field that the user may edit, the initial value.
    const value = isClosed ? field.value : field.defaultValue;
    if (value.trim() === '' || value.includes(own) || !mayHoldText(field)) continue;
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

function mayHoldText(field: Element): boolean {
  return !typesWithoutText.includes((field.getAttribute('type') ?? '').toLowerCase());
}

/** In a drawing or a formula an element with this name is not a field. */
function isHtml(field: Element): boolean {
  return field.namespaceURI === htmlNamespace;
}

function hasWordsBeside(field: Element): boolean {
  return [...(field.parentElement?.childNodes ?? [])].some((node) => node !== field && !isBlank(node));
}
