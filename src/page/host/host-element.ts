import { childrenOf, readNative } from '../../dom/native.ts';
import { limitRate } from '../../dom/rate-limit.ts';
import { columnAttribute } from '../clean-page/column.ts';
import { headerSpaceAttribute } from '../clean-page/header-space.ts';
import { wideAttribute } from '../clean-page/wide-content.ts';
import { hiddenAttribute } from './element-marks.ts';
import { bodyAttribute, followHiddenBody } from './hidden-body.ts';
import { addPageStyle } from './page-style.ts';

/** Our elements on a page: one style, one host. Aborting the signal removes them without a trace. */
export interface Host {
  readonly root: ShadowRoot;
  /** `covers`: the page is to be hidden. */
  readonly setStyle: (css: string, covers?: boolean) => void;
  /** Additional rules in the same style, for highlights in the page's own text. */
  readonly setTextRules: (css: string) => void;
  /** Sets the mode and appends the host to the page. */
  readonly setMode: (mode: 'reader' | 'clean') => void;
  /**
   * Reinserts what the page has removed along with its own elements.
   * @throws Error if the page removes them more than `maxReinsertions` times within `ratePeriodMs`.
   */
  readonly keep: () => void;
}

export function createHost(document: Document, signal: AbortSignal): Host {
  const create = readNative<Document['createElement']>(document, 'createElement');
  const host = create('infoq-reader');
  const root = host.attachShadow({ mode: 'open' });
  const style = addPageStyle(document, signal);
  const mayReinsert = limitRate(maxReinsertions);
  const isPanel = () => host.getAttribute('mode') === 'reader';
  const body = followHiddenBody(document, isPanel, signal);
  const append = () => {
    const parent = hostParent(document);
    if (!parent || host.parentNode === parent || !host.hasAttribute('mode') || signal.aborted) return;
    parent.append(host);
    body.ask();
  };
  const takeBack = () => {
    host.remove();
    // Includes copies that the page has made of marked elements.
    removeMarks(document);
  };
  signal.addEventListener('abort', takeBack, { once: true });
  return {
    root,
    setStyle: style.set,
    setTextRules: style.setMore,
    setMode: (mode) => {
      const isMoved = host.getAttribute('mode') !== mode && host.isConnected;
      if (host.getAttribute('mode') !== mode) host.setAttribute('mode', mode);
      append();
      if (isMoved) body.ask();
    },
    keep: () => {
      const isThrownOut = host.hasAttribute('mode') && !host.isConnected;
      const doubles = findHosts(document).filter((other) => other !== host);
      if ((isThrownOut || doubles.length > 0) && !mayReinsert()) throw new Error('The page keeps removing the panel.');
      for (const double of doubles) double.remove();
      style.keep();
      append();
    },
  };
}

/** How many times removed elements are reinserted within `ratePeriodMs` before the page is left alone. */
const maxReinsertions = 8;

const marks = [hiddenAttribute, columnAttribute, headerSpaceAttribute, wideAttribute, bodyAttribute];

/** Removes what an earlier script of ours left behind when it was ended before it could clean up. */
export function removeLeftovers(document: Document): void {
  const query = readNative<Document['querySelectorAll']>(document, 'querySelectorAll');
  for (const element of [...findHosts(document), ...query('html > style[data-infoq-reader]')]) element.remove();
  removeMarks(document);
}

function removeMarks(document: Document): void {
  const query = readNative<Document['querySelectorAll']>(document, 'querySelectorAll');
  for (const name of marks) for (const element of query(`[${name}]`)) element.removeAttribute(name);
}

/**
 * In the body, because the browser's translation and its text fragment links ignore everything else; before there is a
 * body, in the root.
 */
function hostParent(document: Document): Element | null {
  const root = readNative<Element | null>(document, 'documentElement');
  return readNative<Element | null>(document, 'body') ?? root;
}

/** All hosts on the page: there is more than one if the page has copied ours. */
export function findHosts(document: Document): Element[] {
  const roots = [readNative<Element | null>(document, 'documentElement'), readNative<Element | null>(document, 'body')];
  return roots
    .flatMap((root) => (root ? childrenOf(root) : []))
    .filter(({ localName }) => localName === 'infoq-reader');
}
