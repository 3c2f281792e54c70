import { isBlock, stripWhitespace } from '../../dom/elements.ts';
import type { BylineRole } from './byline-labels.ts';
import { isLatin } from './person-names.ts';

/** A name as a page gives it, and what is known of its role. */
export interface Name {
  readonly text: string;
  readonly role: BylineRole | undefined;
  /** The list that it is an entry of. */
  readonly list?: Element | undefined;
}

/** What speaks for a role, each with its own source. */
export interface Evidence {
  /** A label beside the name, in the page's text or in its style sheet. */
  readonly label: BylineRole | undefined;
  /** The name itself, where the page marks it as one: its class and that of the box around it. */
  readonly element?: Element;
  /** The page's state: more than one where a person has several parts. */
  readonly state: readonly BylineRole[];
}

/**
 * The role that most of the sources agree on. What users see counts most, but for a class that says `translator` at the
 * name itself; `author` is what many sites call whoever is named.
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

/** `author`, `translator`, `planner` as a class of the nearest box around a name: its list, or a line that it is in. */
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

/** The roles that a state gives to a name. */
export function rolesOfPeople(
  people: Readonly<Record<BylineRole, readonly string[]>> | undefined,
): (name: string) => BylineRole[] {
  const known = (['author', 'translator', 'other'] as const).map((role) => ({
    role,
    names: new Set(people?.[role].map(stripWhitespace)),
  }));
  return (name) => known.filter(({ names }) => names.has(stripWhitespace(name))).map(({ role }) => role);
}

/** The names in their roles; a role that nothing speaks for is told by script and by place. */
export function assignRoles(
  names: readonly Name[],
  translated: boolean,
): { readonly authors: readonly string[]; readonly translators: readonly string[] } {
  const labelled = names.find((name) => name.role === 'author');
  const hasTranslator = names.some((name) => name.role === 'translator');
  const unknown = names.find((name) => name.role === undefined);
  const roleOf = (name: Name): BylineRole => {
    if (name.role !== undefined) return name.role;
    // Lists side by side have a role each: whoever is in the second of unknown roles has neither written nor translated.
    if (
      unknown?.list &&
      name.list &&
      name.list !== unknown.list &&
      name.list.parentElement === unknown.list.parentElement
    )
      return 'other';
    // A translated article names its translator after its author, sometimes without a word.
    const first = labelled ?? (translated && name !== unknown ? unknown : undefined);
    const crosses = first !== undefined && isLatin(first.text) && !isLatin(name.text);
    return crosses && !hasTranslator ? 'translator' : 'author';
  };
  const pick = (role: BylineRole) => [
    ...new Set(names.filter((name) => roleOf(name) === role).map(({ text }) => text)),
  ];
  return { authors: pick('author'), translators: pick('translator') };
}
