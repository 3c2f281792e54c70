import { dropDeleted, gap, type Shape, type Skill } from './markdown-shape.ts';

/** Differences between the article and what a parser shows, one line each; empty if there are none. */
export function compareShapes(article: Shape, read: Shape, knows: readonly Skill[]): string[] {
  const has = (skill: Skill) => knows.includes(skill);
  const faults: string[] = [];
  let rest = read.text;
  let from = 0;
  for (const written of article.runs) {
    const run = has('deleted') ? written : dropDeleted(written);
    const at = rest.includes(run) ? rest.indexOf(run, from) : -1;
    const place = at >= 0 ? at : rest.indexOf(run);
    if (place < 0) faults.push(`text: ${run}`);
    else {
      rest = rest.slice(0, place) + gap + rest.slice(place + run.length);
      from = place + 1;
    }
  }
  let extra = rest.replace(/\[\^[\w-]+\]:?/g, '');
  for (const call of article.calls) extra = extra.replace(call, '').replace(`[${call}]`, '');
  for (const note of article.notes) extra = extra.replaceAll(note, '');
  if (!has('tasks')) extra = extra.replace(/\[x?\]/g, '');
  if (!has('tables')) extra = extra.replace(/[|-]/g, '');
  extra = extra.replaceAll(gap, '');
  if (extra && (article.formulas.length === 0 || has('formulas'))) faults.push(`more: ${extra}`);
  const lists = (kind: string, expected: readonly string[], found: readonly string[], also: readonly string[] = []) => {
    const left = [...found];
    for (const one of expected) {
      const at = left.indexOf(one);
      if (at < 0) faults.push(`${kind} missing: ${one}`);
      else left.splice(at, 1);
    }
    for (const one of left) if (!also.includes(one)) faults.push(`${kind} more: ${one}`);
  };
  const strip = (texts: readonly string[]) =>
    texts.map((text) => text.replace(/~~|\[x?\]|\[\^?[\w-]+\]|\$.*\$/g, '').replaceAll(gap, ''));
  const tables = (texts: readonly string[]) =>
    texts
      .map((text) => (has('tables') ? text : text.replace(/[|-]/g, '')))
      .map((text) => (has('formulas') || article.formulas.length === 0 ? text : text.replaceAll('\ue002', '')));
  lists('quotes', tables(strip(article.quotes)), tables(strip(read.quotes)));
  const kinds = ['headings', 'links', 'images'] as const;
  for (const kind of kinds) lists(kind, strip(article[kind]), strip(read[kind]));
  const code = (texts: readonly string[]) => (has('spaces') ? texts : texts.map((text) => text.replace(/\s+/g, ' ')));
  lists('code', code(article.code), code(read.code));
  lists('spans', article.spans, read.spans);
  const numbers = (texts: readonly string[]) =>
    has('numbers') ? texts : texts.map((text) => text.replace(/ OL-?\d+(?=[aAiI]? )/, ' OL'));
  const entries = (texts: readonly string[]) => numbers(tables(strip(texts)));
  lists('lists', entries(article.lists), entries(read.lists), entries(article.noteEntries));
  if (has('tables')) lists('tables', strip(article.tables), strip(read.tables));
  if (has('tasks')) lists('tasks', strip(article.tasks), strip(read.tasks));
  if (has('formulas')) lists('formulas', article.formulas, read.formulas);
  for (const kind of ['bold', 'italic', ...(has('deleted') ? (['deleted'] as const) : [])] as const) {
    const isKnown =
      (has('formulas') || article.formulas.length === 0) && (has('tables') || article.tables.length === 0);
    const isSame = isKnown ? article[kind] === read[kind] : holds(read[kind], article[kind]);
    if (!isSame) faults.push(`${kind}: ${article[kind]} / ${read[kind]}`);
  }
  return faults;
}

/** Whether all letters occur, in order, possibly with formula characters between them that a parser does not support. */
function holds(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of text) if (letter === letters[at]) at++;
  return at === letters.length;
}
