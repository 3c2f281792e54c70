import createDOMPurify from 'dompurify';
import { svgAttributes, svgTags } from './normalize/svg/drawings.ts';
import { isPlainPaint } from './normalize/svg/paint.ts';

/** What an article is made of. Nothing that runs, loads by itself, submits or styles. */
const tags =
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  );

const mathTags =
  'math menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover'.split(
    ' ',
  );

const attributes =
  'alt title href src width height colspan rowspan span start reversed value type scope headers datetime dir lang id open data-lang data-tex data-media data-poster data-label data-checked data-marker data-heading-level display mathvariant stretchy fence separator accent accentunder columnalign rowalign columnspacing rowspacing linethickness lspace rspace'.split(
    ' ',
  );

/** Names that the panel's own elements have. */
const ownNames = /^infoq-reader/i;

/**
 * A harmless copy of an article's tree, in a document of its own. `window` is any window: DOMPurify reads the
 * platform's own functions from it.
 */
export function sanitize(body: HTMLElement, window: Window & typeof globalThis): HTMLElement {
  const purifier = createDOMPurify(window);
  purifier.addHook('afterSanitizeAttributes', (node) => {
    if (!node.hasAttributes()) return;
    if (node.tagName === 'A' && node.hasAttribute('href') && !node.getAttribute('href')?.startsWith('#')) {
      node.setAttribute('rel', 'noopener noreferrer');
    }
    for (const { name, value } of [...node.attributes]) if (isMisplaced(node, name, value)) node.removeAttribute(name);
    if (ownNames.test(node.getAttribute('id') ?? '')) node.removeAttribute('id');
  });
  // DOMPurify drops a whole element for `is`; names and styles it would take away one by one at ten times the cost.
  for (const element of body.querySelectorAll('[is], [class], [style]')) {
    for (const name of ['is', 'class', 'style']) element.removeAttribute(name);
  }
  const clean = purifier.sanitize(body, {
    // Half the work of IN_PLACE: the copy is in no page that could run or change it.
    RETURN_DOM: true,
    ALLOWED_TAGS: [...tags, ...mathTags, ...svgTags],
    ALLOWED_ATTR: [...attributes, ...svgAttributes],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    SANITIZE_DOM: false,
    KEEP_CONTENT: true,
    ADD_ATTR: ['target', 'rel'],
    FORBID_CONTENTS: [
      'script',
      'style',
      'template',
      'noscript',
      'iframe',
      'object',
      'embed',
      'textarea',
      'select',
      'button',
      'title',
      'foreignobject',
      'annotation',
      'annotation-xml',
    ],
  });
  const only = clean.firstChild;
  if (!(only instanceof window.HTMLElement)) throw new Error('Nothing is left of the article.');
  // Chromium (156) keeps an event handler whose attribute a content script has removed: it belongs to the page's own
  // world. A copy of the clean tree never had one.
  return only.cloneNode(true) as HTMLElement;
}

/** An address where no link or image is, a paint of another document, a measure that leads out of the formula. */
function isMisplaced({ tagName, namespaceURI }: Element, name: string, value: string): boolean {
  if (name === 'href') return tagName !== 'A' && !(tagName === 'image' && value.startsWith('data:image/'));
  if (name === 'src') return tagName !== 'IMG';
  if (name === 'type') return tagName !== 'OL' || !/^[1aAiI]$/.test(value);
  if (name === 'data-marker') return value !== 'none';
  if (name === 'data-poster') return tagName !== 'A' || !/^https?:/.test(value);
  if (namespaceURI?.endsWith('/svg')) return name !== 'href' && !isPlainPaint(value);
  return namespaceURI?.endsWith('/MathML') === true && /^\s*-/.test(value);
}
