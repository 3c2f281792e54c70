import { writeTarget, writeTitle } from './addresses.ts';
import { escapeText } from './escape.ts';
import { writeHtml } from './html.ts';
import { anyPlaceholder } from './placeholders.ts';

/** Pictures in addresses that markdown-it (15.0) shows as text, addresses and all. */
const unshownData = /^data:(?!image\/(?:gif|png|jpe?g|webp);)/i;

/**
 * HTML if the alternative text has special characters, quotation marks or dots. There goldmark (1.5) shows backslashes,
 * does not resolve character references, and writes typographic quotation marks, dashes and dots as entities
 * (`&rsquo;`).
 */
export function writePicture(image: Element): string {
  const alt = (image.getAttribute('alt') ?? '').replace(anyPlaceholder, '').replace(/\s+/g, ' ').trim();
  const address = image.getAttribute('src');
  if (!address) return escapeText(alt, true);
  if (escapeText(alt, true) !== alt || /['"]|\.\.\./.test(alt) || unshownData.test(address)) return writeHtml(image);
  return `![${alt}](${writeTarget(address)}${writeTitle(image.getAttribute('title'))})`;
}
