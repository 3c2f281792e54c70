/**
 * An address as the strictest readers want it (RFC 3986): browsers leave `[ ] | ^ { }` in a path or a query as they are,
 * and a `%` that begins no code. Throws where it is none.
 */
export function toStrictAddress(href: string): string {
  const { protocol, href: found } = new URL(href);
  // Of a telephone number only its signs count.
  const address = found.replace(/\s/g, protocol === 'tel:' ? '-' : '%20');
  const [, place = '', rest = address] = /^([a-z][a-z\d+.-]*:\/\/[^/?#]*)(.*)$/is.exec(address) ?? [];
  const hash = rest.indexOf('#');
  const write = (part: string) =>
    part.replace(/[[\]|^`{}<>"\\#]/g, encodeURIComponent).replace(/%(?![\da-f]{2})/gi, '%25');
  return place + (hash < 0 ? write(rest) : `${write(rest.slice(0, hash))}#${write(rest.slice(hash + 1))}`);
}
