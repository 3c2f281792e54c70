/** Maximum number of values that are searched in a block. */
const maxValues = 2000;

/**
 * Returns the value of a property in the page's JSON-LD, from the first block that has it; `undefined` if none does.
 * Text of an invalid block is passed to `searchText`, so that it doesn't hide the other blocks.
 */
export function findInJsonLd(page: Document, name: string, searchText: (text: string) => unknown): unknown {
  for (const { textContent } of page.querySelectorAll('script[type="application/ld+json"]')) {
    const text = textContent ?? '';
    const found = text.includes(`"${name}"`) ? findIn(text, name, searchText) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function findIn(text: string, name: string, searchText: (text: string) => unknown): unknown {
  let block: unknown;
  try {
    block = JSON.parse(text);
  } catch {
    return searchText(text);
  }
  const waiting = [block];
  for (let count = 0; count < maxValues && count < waiting.length; count++) {
    const value = waiting[count];
    if (typeof value !== 'object' || value === null) continue;
    if (Object.hasOwn(value, name)) return Reflect.get(value, name);
    waiting.push(...Object.values(value).slice(0, maxValues));
  }
  return undefined;
}

/** Returns the names in a JSON-LD value for people: a string, an object with a name, or a list of these. */
export function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => (Array.isArray(one) ? [] : namesIn(one)));
  const name: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'name') : value;
  return typeof name === 'string' && name.trim() !== '' && !/^https?:/.test(name) ? [name.trim()] : [];
}
