import { carryId } from '../../../dom/carry-id.ts';
import { isBlock, strippedText, stripWhitespace } from '../../../dom/elements.ts';
import { dropCodeControls } from './controls.ts';
import { readCodeLanguage } from './language.ts';
import { hasLooseText, joinLines, readCode, readPreformattedText, trimBlankLines } from './lines.ts';
import { findListings } from './listings.ts';
import { codeColumn, findNumberedListings, readListingLines } from './numbered-listings.ts';

/** Converts code blocks of every form to `<pre><code data-lang>` with the author's text in one node. */
export function normalizeCode(root: Element): void {
  for (const script of root.querySelectorAll(
    'script[type="syntaxhighlighter"], script[type="text/syntaxhighlighter"]',
  )) {
    const text = (script.textContent ?? '').replace(/^\s*<!\[CDATA\[/, '').replace(/\]\]>\s*$/, '');
    place(script, text, readCodeLanguage(script));
  }
  // Obsolete elements for code, whose content is not markup.
  for (const old of root.querySelectorAll('xmp, listing, plaintext'))
    place(old, old.textContent ?? '', readCodeLanguage(old));
  for (const { box, lines } of findListings(root)) {
    const frame = box.parentElement && holdsAlone(box.parentElement, box) ? box.parentElement : box;
    const named = box.querySelector('[data-language], [data-lang], [class*="language-"]') ?? box;
    keepCaption(box);
    if (box.previousElementSibling?.tagName === 'TEXTAREA') box.previousElementSibling.remove();
    place(box.closest('pre') ?? box, lines.join('\n'), readCodeLanguage(named, frame));
  }
  for (const panel of findNumberedListings(root)) {
    const column = codeColumn(panel);
    // Code and numbers may be in one `pre` that declares the language.
    const box = panel.closest('pre') ?? panel;
    const code = column.querySelector('pre, code') ?? column;
    place(box, readListingLines(column).join('\n'), readCodeLanguage(code, box));
  }
  for (const pre of root.querySelectorAll('pre')) {
    if (pre.querySelector('pre') || pre.parentElement?.closest('pre')) continue;
    const wrapper = dropCodeControls(pre, root);
    place(wrapper, readCode(pre), readCodeLanguage(pre, wrapper));
  }
  // Each `code` is a line here. (In a paragraph, adjacent `code` elements are part of its text.)
  for (const box of root.querySelectorAll('div, figure, section')) {
    if (box.firstElementChild?.tagName !== 'CODE') continue;
    const codes = [...box.children];
    if (codes.length > 1 && codes.every((one) => one.tagName === 'CODE') && !hasLooseText(box)) {
      place(box, joinLines(codes), readCodeLanguage(codes[0] ?? box, box));
    }
  }
  for (const code of root.querySelectorAll('code')) {
    if (!code.closest('pre')) dropNoBreaks(code);
    const parent = code.parentElement;
    if (!parent || !isBlock(parent) || parent.matches(holdsNoBlock)) continue;
    if (parent !== root && strippedText(parent) !== strippedText(code)) continue;
    if (code.querySelector('br') || /\n.*\S/.test((code.textContent ?? '').trim())) {
      place(
        parent === root || parent.matches(holdsBlocks) ? code : parent,
        readPreformattedText(code),
        readCodeLanguage(code, parent),
      );
    }
  }
}

/** Blocks in which code stays in its line, and those that stay around a block of code. */
const holdsNoBlock = 'pre, li, h1, h2, h3, h4, h5, h6, summary, dt, caption, figcaption';
const holdsBlocks = 'td, th, dd, blockquote';

/** In code a no-break space is a space that the editor has converted. */
function dropNoBreaks(code: Element): void {
  const walker = code.ownerDocument.createTreeWalker(code, 4);
  for (let text = walker.nextNode(); text; text = walker.nextNode())
    text.nodeValue = (text.nodeValue ?? '').replaceAll('\u00a0', ' ');
}

function holdsAlone(parent: Element, box: Element): boolean {
  return parent.tagName === 'DIV' && parent.childElementCount === 1 && !hasLooseText(parent) && parent.contains(box);
}

/** Moves the title of a listing above it. */
function keepCaption(listing: Element): void {
  const caption = listing.querySelector('caption');
  if (stripWhitespace(caption?.textContent ?? '') === '') return;
  const line = listing.ownerDocument.createElement('p');
  line.append(...(caption?.childNodes ?? []));
  listing.before(line);
}

function place(element: Element, text: string, language: string | undefined): void {
  const document = element.ownerDocument;
  const pre = document.createElement('pre');
  const code = document.createElement('code');
  // Editors write indentation as no-break spaces, which no programming language accepts as spaces.
  code.textContent = trimBlankLines(text.replaceAll('\u00a0', ' '));
  if (language) code.setAttribute('data-lang', language);
  pre.append(code);
  carryId(element, pre);
  if (code.textContent === '') element.remove();
  else element.replaceWith(pre);
}
