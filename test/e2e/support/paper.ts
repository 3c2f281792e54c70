import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'puppeteer-core';

/** The panel printed on A4. */
export interface Paper {
  readonly title: unknown;
  /** Without white space, because words may be broken. */
  readonly text: string;
  /** Text that extends into the left or right margin of its page. */
  readonly cut: readonly string[];
  /** The smallest font size, in points. */
  readonly smallest: number;
  /** Lines in the bottom margin of the first page. */
  readonly foot: readonly string[];
  /** Internal links: the page of each link, and the page of its target. */
  readonly leads: readonly (readonly [from: number, to: number])[];
}

/** Page margin in points, reduced a little for glyphs that overhang. */
const margin = 50;

export async function print(page: Page): Promise<Paper> {
  const data = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: false });
  const pdf = await getDocument({ data: Uint8Array.from(data), verbosity: 0 }).promise;
  const { info } = await pdf.getMetadata();
  const cut: string[] = [];
  const leads: [number, number][] = [];
  const foot = new Map<number, string>();
  let text = '';
  let smallest = Number.POSITIVE_INFINITY;
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const [, , right = 0] = sheet.view;
    for (const item of (await sheet.getTextContent()).items) {
      if (!('str' in item) || !item.str.trim()) continue;
      text += item.str;
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
      if (number === 1 && y < margin) foot.set(Math.round(y), (foot.get(Math.round(y)) ?? '') + item.str);
      smallest = Math.min(smallest, Math.hypot(a, b));
      if (x < margin || x + item.width > right - margin) cut.push(item.str);
    }
    for (const { dest } of await sheet.getAnnotations()) {
      const place: unknown = typeof dest === 'string' ? (await pdf.getDestination(dest))?.[0] : dest?.[0];
      if (place) leads.push([number, (await pdf.getPageIndex(place as { num: number; gen: number })) + 1]);
    }
  }
  return {
    title: 'Title' in info ? info.Title : '',
    text: text.replace(/\s+/g, ''),
    cut,
    smallest,
    foot: [...foot.values()],
    leads,
  };
}
