import { svgAttributes, svgTags } from '../normalize/svg/drawings.ts';

/** HTML elements in an article. None of them runs scripts, embeds documents, submits or styles. */
export const htmlTags =
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  );

export const mathTags =
  'math menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover'.split(
    ' ',
  );

export { svgTags };

export const attributes = [
  ...'alt aria-label title href src width height colspan rowspan span start reversed value type scope headers datetime dir lang id open data-lang data-tex data-media data-poster data-label data-checked data-marker data-heading-level display mathvariant stretchy fence separator accent accentunder columnalign rowalign columnspacing rowspacing linethickness lspace rspace target rel'.split(
    ' ',
  ),
  ...svgAttributes,
];

/** Attributes that contain an address. */
export const addressAttributes = ['href', 'src', 'data-poster'];

/** Elements whose content is not text of the article. Any other element that is not allowed is replaced by its content. */
export const silentTags = [
  'script',
  'style',
  'template',
  'noscript',
  'noembed',
  'noframes',
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
];
