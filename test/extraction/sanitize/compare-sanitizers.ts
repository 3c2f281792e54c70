// Runs in a browser's page. Bundled by test/e2e/sanitizers.test.ts.
import { type ExtractionResult, extractFromSnapshot } from '../../../src/extraction/extract-article.ts';
import { takeSnapshot } from '../../../src/extraction/snapshot.ts';
import { sites } from '../../../src/sites/index.ts';
import { detectArticle } from '../../../src/sites/match-article.ts';
import { auditBody } from '../../hostile/audit.ts';
import { modules } from '../modules.ts';

export interface Comparison {
  /** The browser's own sanitizer was sufficient. */
  readonly isExact: boolean;
  /** The extension's result and that of the purifier alone are equal, apart from split text nodes. */
  readonly isSame: boolean;
  /** Content of the article that could run or load. */
  readonly harm: readonly string[];
  readonly own: string;
  readonly purified: string;
}

/** `content` is what a script of the page inserts into its element `#here`. */
function compareSanitizers(html: string, url: string, content?: string): Comparison | undefined {
  const read = (given: Partial<typeof modules>): ExtractionResult | undefined => {
    const document = new DOMParser().parseFromString(html, 'text/html');
    if (content !== undefined) {
      const box = document.createElement('div');
      box.innerHTML = content;
      document.querySelector('#here')?.append(box);
    }
    const site = detectArticle(url, sites);
    const snapshot = takeSnapshot(document, url);
    return site && snapshot && extractFromSnapshot({ ...snapshot, modules: given }, site, url, window);
  };
  const { purifier: _, ...others } = modules;
  const first = read(others);
  const isExact = first?.missing.includes('purifier') === false;
  const own = isExact ? first : read(modules);
  const purified = withoutSetHtml(() => read(modules));
  if (!own || !purified) return undefined;
  const bodies = [own, purified].map(({ article }) => article.body);
  for (const body of bodies) body.normalize();
  const [one, other] = bodies;
  return {
    isExact,
    isSame: one?.isEqualNode(other ?? null) === true,
    harm: one ? auditBody(one) : [],
    own: one?.outerHTML ?? '',
    purified: other?.outerHTML ?? '',
  };
}

function withoutSetHtml<Result>(run: () => Result): Result {
  const description = Object.getOwnPropertyDescriptor(Element.prototype, 'setHTML');
  if (!description) throw new Error('The browser has no sanitizer.');
  Reflect.deleteProperty(Element.prototype, 'setHTML');
  try {
    return run();
  } finally {
    Object.defineProperty(Element.prototype, 'setHTML', description);
  }
}

Object.assign(globalThis, { compareSanitizers });
