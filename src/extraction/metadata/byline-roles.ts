import { isBlock, stripWhitespace } from '../../dom/elements.ts';
import type { BylineRole } from './byline-labels.ts';
import { isLatin } from './person-names.ts';

/** A name on the page and its role, if known. */
export interface Name {
  readonly text: string;
  readonly role: BylineRole | undefined;
  /** The list that contains the name. */
  readonly list?: Element | undefined;
}

/** Independent sources for the role of a name. */
export interface Evidence {
  /** A label next to the name, in the text or in a style sheet. */
  readonly label: BylineRole | undefined;
  /** The element of a name that the page marks as one: its class and its ancestors' count. */
  readonly element?: Element;
  /** Roles in the page's state; several if a person has several. */
  readonly state: readonly BylineRole[];
}

/**
 * Returns the role with the highest weight, or `undefined`. Visible labels count most, except for a class like
 * `translator` on the name itself. Class `author` counts least: many sites use it for any name.
 */
export function weighRole({ label, element, state }: Evidence): BylineRole | undefined {
  const votes = new Map<BylineRole, number>();
  const vote = (role: BylineRole | undefined, weight: number) => {
    if (role) votes.set(role, (votes.get(role) ?? 0) + weight);
  };
  const own = element && roleOfClass(element);
  const box = element && roleOfBox(element);
  vote(label, 3);
  vote(own, own === 'author' ? 1.5 : 4);
  if (!own) vote(box, box === 'author' ? 1.5 : 2);
  for (const role of state) vote(role, 2.5);
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  return best?.[0];
}

const roleWords: readonly { readonly role: BylineRole; readonly pattern: RegExp }[] = [
  { role: 'translator', pattern: /translat/i },
  { role: 'other', pattern: /planner|checker|review|proof|(?:^|[\s_-])editors?(?:$|[\s_-])/i },
  { role: 'author', pattern: /(?:^|[\s_-])authors?(?:$|[\s_-])/i },
];

/** The role in the class of the nearest ancestor: up to the list, or else within the line. */
function roleOfBox(name: Element): BylineRole | undefined {
  const list = name.closest('ul, ol');
  let blocks = 0;
  for (let at = name.parentElement; at; at = at.parentElement) {
    const role = roleOfClass(at);
    if (role) return role;
    if (isBlock(at)) blocks++;
    if (at === list || (!list && blocks > 1)) break;
  }
  return undefined;
}

function roleOfClass(element: Element): BylineRole | undefined {
  const names = (element.getAttribute('class') ?? '').replace(/(?:com-)?author-name|author__\w+|article__authors/g, '');
  return roleWords.find(({ pattern }) => pattern.test(names))?.role;
}

/** Returns a function that lists the roles of a name in the page's state. */
export function rolesOfPeople(
  people: Readonly<Record<BylineRole, readonly string[]>> | undefined,
): (name: string) => BylineRole[] {
  const known = (['author', 'translator', 'other'] as const).map((role) => ({
    role,
    names: new Set(people?.[role].map(stripWhitespace)),
  }));
  return (name) => known.filter(({ names }) => names.has(stripWhitespace(name))).map(({ role }) => role);
}

/** Assigns names to authors and translators. Names without a known role are assigned by their script and position. */
export function assignRoles(
  names: readonly Name[],
  translated: boolean,
): { readonly authors: readonly string[]; readonly translators: readonly string[] } {
  const labeled = names.find((name) => name.role === 'author');
  const hasTranslator = names.some((name) => name.role === 'translator');
  const unknown = names.find((name) => name.role === undefined);
  const roleOf = (name: Name): BylineRole => {
    if (name.role !== undefined) return name.role;
    // Adjacent lists each have one role; names in the second list of unknown role are neither authors nor translators.
    if (
      unknown?.list &&
      name.list &&
      name.list !== unknown.list &&
      name.list.parentElement === unknown.list.parentElement
    )
      return 'other';
    // A translation names its translator after its author, sometimes without a label.
    const first = labeled ?? (translated && name !== unknown ? unknown : undefined);
    const crosses = first !== undefined && isLatin(first.text) && !isLatin(name.text);
    return crosses && !hasTranslator ? 'translator' : 'author';
  };
  const pick = (role: BylineRole) => [
    ...new Set(names.filter((name) => roleOf(name) === role).map(({ text }) => text)),
  ];
  return { authors: pick('author'), translators: pick('translator') };
}
