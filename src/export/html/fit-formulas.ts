/** Widths in em of the parts of a formula in math fonts, rounded up. */
const widths = { letter: 0.7, han: 1, operator: 1.2, script: 0.75, frame: 1, gap: 0.8 } as const;

/** Minimum font size in em, below which a formula is illegible. */
const smallest = 0.2;

/** Indentation of a list or quote, in em. */
const indent = 3;

/**
 * Sets `--size`, a font size for style sheets, on each formula that is wider than `room` em, because browsers don't
 * break formulas across lines. Nothing is laid out while a file is written, so the width is an estimate.
 */
export function fitFormulas(body: HTMLElement, room: number): void {
  for (const math of body.querySelectorAll('math')) {
    const width = widthOf(math);
    const own = math.closest('td, th') ? room / 2 : room - indent * countAround(math);
    if (width > own)
      math.setAttribute('style', `--size:${Math.max(smallest, Math.floor((own / width) * 100) / 100)}em`);
  }
}

function countAround(math: Element): number {
  let count = 0;
  for (let at = math.parentElement; at; at = at.parentElement) if (/^(?:LI|BLOCKQUOTE|DD)$/.test(at.tagName)) count++;
  return count;
}

function widthOf(element: Element): number {
  const parts = [...element.children];
  const all = () => parts.map(widthOf);
  const sum = (list: readonly number[]) => list.reduce((total, width) => total + width, 0);
  const widest = (list: readonly number[]) => list.reduce((most, width) => Math.max(most, width), 0);
  switch (element.localName) {
    case 'mfrac':
      return widest(all()) + widths.letter;
    case 'msub':
    case 'msup':
    case 'mmultiscripts': {
      const [base = 0, ...scripts] = all();
      return base + sum(scripts) * widths.script;
    }
    case 'msubsup': {
      const [base = 0, ...scripts] = all();
      return base + widest(scripts) * widths.script;
    }
    case 'munder':
    case 'mover':
    case 'munderover': {
      const [base = 0, ...scripts] = all();
      return Math.max(base, widest(scripts) * widths.script);
    }
    case 'msqrt':
    case 'mroot':
    case 'menclose':
    case 'mfenced':
      return sum(all()) + widths.frame;
    case 'mtable':
      return widthOfTable(parts);
    case 'semantics':
      // The other children are annotations, which are not displayed.
      return parts[0] ? widthOf(parts[0]) : 0;
    default:
      return parts.length > 0 ? sum(all()) : widthOfToken(element);
  }
}

function widthOfTable(rows: readonly Element[]): number {
  const columns: number[] = [];
  for (const row of rows)
    [...row.children].forEach((cell, column) => {
      columns[column] = Math.max(columns[column] ?? 0, widthOf(cell));
    });
  return columns.reduce((total, width) => total + width + widths.gap, 0);
}

function widthOfToken(token: Element): number {
  if (token.localName === 'mspace') return Number.parseFloat(token.getAttribute('width') ?? '') || widths.gap;
  const text = (token.textContent ?? '').trim();
  const width = [...text].reduce((total, sign) => total + (sign > '\u2e7f' ? widths.han : widths.letter), 0);
  return token.localName === 'mo' ? Math.max(width, widths.operator) : width;
}
