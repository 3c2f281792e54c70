/**
 * Repeats the list of `src/extraction/sanitize/allowed.ts` on purpose: a test that uses the code's own list proves
 * nothing.
 */
const harmful =
  'script, style, link, meta, base, title, template, noscript, iframe, frame, frameset, object, embed, applet, portal, form, ' +
  'button, textarea, select, dialog, marquee, area, map, video, audio, source, slot, foreignObject, animate, set, use, image:not([href^="data:image/"]), feImage, ' +
  'svg script, svg style, mglyph, annotation-xml, infoq-reader';

const harmless =
  /^(?:alt|title|href|rel|target|src|width|height|colspan|rowspan|span|start|reversed|value|type|data-marker|scope|headers|datetime|dir|lang|id|open|display|data-(?:lang|tex|media|label|checked|heading-level)|viewBox|d|x|y|transform|(?:fill|stroke)(?:-opacity)?|stroke-(?:width|dasharray|linecap|linejoin)|opacity|font-(?:size|weight|style)|mask|clip-path|points|preserveAspectRatio|text-anchor|dominant-baseline)$/i;

const mathNames =
  /^(?:mathvariant|stretchy|fence|separator|accent(?:under)?|(?:column|row)(?:align|spacing|lines)|linethickness|[lr]space)$/;

/**
 * Content of an article's body that could run, load, submit, style or imitate something of ours; empty if there is none.
 */
export function auditBody(body: Element): string[] {
  const found = [...body.querySelectorAll(harmful)].map((element) => `element ${element.tagName}`);
  for (const element of [body, ...body.querySelectorAll('*')]) {
    for (const { name, value } of element.attributes) {
      if (element === body || !isHarmless(element, name, value)) found.push(`${element.tagName} ${name}="${value}"`);
    }
    // An HTML link may occur in the text of a formula; a link of SVG or MathML doesn't support `rel`.
    if (element.localName === 'a' && element.tagName !== 'A') found.push(`element a of ${element.namespaceURI}`);
    if (element.tagName === 'A' && /^https?:/.test(element.getAttribute('href') ?? '')) {
      if (element.getAttribute('rel') !== 'noopener noreferrer') found.push(`rel of ${element.outerHTML}`);
    }
  }
  return found;
}

function isHarmless(element: Element, name: string, value: string): boolean {
  if (!harmless.test(name) && !mathNames.test(name)) return false;
  if (name === 'href' && element.localName === 'image')
    return /^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,]/.test(value);
  if (name === 'href') return element.tagName === 'A' && /^(?:https?:|mailto:|tel:|#)/.test(value);
  if (name === 'src') return element.tagName === 'IMG' && /^(?:https?:|data:image\/)/.test(value);
  if (name === 'id') return !/^infoq-reader/i.test(value);
  if (name === 'type') return element.tagName === 'OL' && /^[1aAiI]$/.test(value);
  if (name === 'data-marker') return value.length <= 32 && !/\p{C}/u.test(value);
  if (/^[lr]space$/.test(name)) return !value.includes('-');
  return (
    /^(?:alt|title|data-tex|data-label)$/.test(name) || !/url\(\s*['"]?[^#'"]|\\|(?:src|image|image-set)\(/i.test(value)
  );
}
