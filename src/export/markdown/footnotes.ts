/** A note of the article: what refers to it, and where it stands. */
export interface MarkdownFootnote {
  readonly label: string;
  readonly element: Element;
}

/** Numbers of notes in the text: a raised link, or one in brackets, to an entry of the same article. */
export function findFootnotes(part: Element, whole: Element): ReadonlyMap<string, MarkdownFootnote> {
  const byId = new Map([...whole.querySelectorAll('[id]')].map((element) => [element.id, element]));
  const notes = new Map<string, MarkdownFootnote>();
  for (const link of part.querySelectorAll('sup a[href^="#"], a[href^="#"]')) {
    const id = readFragmentId(link);
    const target = byId.get(id);
    const label = /^\s*[[(［（]?\s*(\w{1,12})\s*[\])］）]?\s*$/.exec(link.textContent ?? '')?.[1];
    if (!target || !label || (!link.closest('sup') && !/^\s*[[［]/.test(link.textContent ?? ''))) continue;
    const element = target.closest('li') ?? target.closest('p') ?? target;
    if (element.contains(link) || notes.has(id) || !whole.contains(element) || element === whole) continue;
    if (isHeading(element)) continue;
    const taken = [...notes.values()].some((note) => note.label === label);
    notes.set(id, { label: taken ? `${label}-${notes.size + 1}` : label, element });
  }
  return notes;
}

export function readFragmentId(link: Element): string {
  const hash = (link.getAttribute('href') ?? '').slice(1);
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** The way back to the text, which a program that shows Markdown sets itself. */
export function dropBackLink(note: Element): void {
  for (const link of note.querySelectorAll('a[href^="#"]')) {
    if (/^\s*(?:[↩↑⏎^]\ufe0e?|\[?[↩↑]\]?)\s*$/u.test(link.textContent ?? '')) link.remove();
  }
}

function isHeading(element: Element): boolean {
  return element.hasAttribute('data-heading-level') || /^H[1-6]$/.test(element.tagName);
}
