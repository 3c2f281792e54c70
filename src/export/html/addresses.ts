/**
 * An address that the strictest parsers accept (RFC 3986). Browsers keep `[ ] | ^ { }` in a path or query, and `%` that
 * begins no escape. Throws if `href` is not an absolute URL.
 */
export function toStrictAddress(href: string): string {
  const { protocol, href: found } = new URL(href);
  // Spaces in a telephone number are only separators.
  const address = found.replace(/\s/g, protocol === 'tel:' ? '-' : '%20');
  const [, place = '', rest = address] = /^([a-z][a-z\d+.-]*:\/\/[^/?#]*)(.*)$/is.exec(address) ?? [];
  const hash = rest.indexOf('#');
  const write = (part: string) =>
    part.replace(/[[\]|^`{}<>"\\#]/g, encodeURIComponent).replace(/%(?![\da-f]{2})/gi, '%25');
  return place + (hash < 0 ? write(rest) : `${write(rest.slice(0, hash))}#${write(rest.slice(hash + 1))}`);
}
