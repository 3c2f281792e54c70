import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Article } from '../../article/article.ts';
import { selectedRange } from '../../dom/selection.ts';
import type { AnnotationControl, AnnotationCounts } from '../../on-demand/annotations-module.ts';
import { matchesMedia, mediaQueries } from '../../ui/media-queries.ts';
import { usePanel } from '../context.ts';
import { createObservable } from '../progress/observable.ts';
import { readKey } from '../shortcuts/shortcuts.ts';

export interface AnnotatedText {
  readonly article: Article | undefined;
  /** The article's nodes in the panel, or the page's own. */
  readonly body: Element | undefined;
  /** Reads aloud from a range. On the page, opens the panel for it, since only the panel reads aloud. */
  readonly speak: (from: Range) => void;
  /** Writes style rules for the text; only given for the page's own text. */
  readonly setTextRules?: (css: string) => void;
}

/** Highlights in the article. Their script loads if any are stored, or when text is selected. */
export function useAnnotations({ article, body, speak, setTextRules }: AnnotatedText) {
  const panel = usePanel();
  const { t, actions, showToast } = panel;
  const latest = useRef({ article, panel, speak });
  latest.current = { article, panel, speak };
  const place = useRef<HTMLDivElement>(null);
  const need = useRef<(use: (ready: AnnotationControl) => void) => void>(() => undefined);
  const offer = useRef<() => void>(() => undefined);
  const counts = useMemo(() => createObservable(none), []);
  // An article that is extracted again keeps its body, and with it the highlights.
  useEffect(() => {
    const sheet = setTextRules ? document.documentElement : place.current?.closest('main');
    if (!article || !body || !sheet) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const readSelection = () => selectedRange(sheet);
    let control: Promise<AnnotationControl | undefined> | undefined;
    const start = async () => {
      const part = await actions.loadModule('annotations');
      if (signal.aborted || !place.current || !part) return undefined;
      const readAloud = (from: Range) => latest.current.speak(from);
      const toQuotation = async (range: Range) => {
        const made = await actions.loadModule('export');
        const { article: now, panel: own } = latest.current;
        return now && made?.toMarkdown(now, { kind: 'quotation', range }, own.settings, Date.now());
      };
      const exportNotes = () => latest.current.panel.settings.exportNotes;
      const keyOf = (event: Event) => readKey(event, latest.current.panel.settings.singleKeys);
      const words = { article, body, readSelection, setTextRules, readKey: keyOf, exportNotes, onCount: counts.set };
      return part.annotate({ ...panel, ...words, place: place.current, toQuotation, readAloud }, signal);
    };
    const bring = async () => {
      control ??= start();
      const ready = await control.catch(() => undefined);
      // A later attempt may succeed, also one that failed on an earlier state of the text.
      if (!ready) control = undefined;
      return ready;
    };
    const loadIfSelected = () => {
      if (readSelection()?.intersectsNode(body)) bring();
    };
    need.current = async (use) => {
      const ready = await bring();
      if (ready) use(ready);
      else if (!signal.aborted) showToast({ text: t('partMissing'), mark: 'warn' });
    };
    offer.current = () => need.current(({ offer: begin }) => begin() || showToast({ text: t('annotateHow') }));
    // Capturing, to run before the page's own listeners. The panel alone hears keys, and the document hears a pointer that
    // is released outside of the panel. A selection by touch ends without an event.
    sheet.addEventListener('keyup', loadIfSelected, { capture: true, signal });
    const end = matchesMedia(mediaQueries.touch) ? 'selectionchange' : 'pointerup';
    document.addEventListener(end, loadIfSelected, { capture: true, signal });
    const bringStored = async () => {
      if ((await actions.hasAnnotations(article.url)) && !signal.aborted) await bring();
    };
    const showWords = async () => {
      const address = await actions.takeTextFragment(article.url);
      if (address && !signal.aborted) (await bring())?.showWords(address);
    };
    bringStored();
    // Another tab may have added the first highlight while this page was in the background or in the back/forward cache.
    const onReturn = () => !document.hidden && bringStored();
    document.addEventListener('visibilitychange', onReturn, { signal });
    window.addEventListener('pageshow', onReturn, { signal });
    // On the page itself, the browser handles text fragments.
    if (!setTextRules) showWords();
    return () => {
      stop.abort();
      counts.set(none);
    };
  }, [body, article?.url]);
  const step = (by: 1 | -1) => need.current((ready) => ready.step(by));
  const toggleList = () => need.current((ready) => ready.toggleList());
  return { place, counts, offer: () => offer.current(), step, toggleList };
}

const none: AnnotationCounts = { total: 0, sections: new Map() };
