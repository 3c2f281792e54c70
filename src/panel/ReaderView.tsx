import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article, RemovedClutter } from '../core/article.ts';
import { ranges } from '../core/settings.ts';
import { TopBar } from './Bar.tsx';
import { ArticleBody } from './Body.tsx';
import { ArticleHeader } from './Header.tsx';
import { ShortcutsDialog } from './Help.tsx';
import type { KeyAction } from './keys.ts';
import { Dialog } from './Layer.tsx';
import { Lightbox } from './Lightbox.tsx';
import { mediaQueries, useMedia } from './media.ts';
import { Footnote } from './Note.tsx';
import { Outline } from './Outline.tsx';
import { OutlineColumn } from './OutlineAside.tsx';
import { Print } from './Print.tsx';
import type { Resume } from './props.ts';
import { LeadMediaRow } from './Recording.tsx';
import { ContentReport } from './Report.tsx';
import { currentSize } from './Settings.tsx';
import { Skeleton } from './Skeleton.tsx';
import { useScrollTo } from './scroll.ts';
import { step } from './step.ts';
import { type Layer, Toolbar } from './Tools.tsx';
import { useFolds } from './useFolds.ts';
import { useArticleNavigation } from './useJumps.ts';
import { useShortcuts } from './useKeys.ts';
import { useOpening } from './useOpening.ts';
import { useReadingProgress } from './useReading.ts';
import { useReadAloud } from './useSpeech.ts';
import { usePanel } from './voice.ts';

export interface ReaderViewProps {
  /** None while it is being waited for. */
  readonly article: Article | undefined;
  readonly removed: readonly RemovedClutter[];
  readonly resume: Resume | undefined;
  readonly now: number;
}

/** The panel: tools, and the article or its skeleton. */
export function ReaderView({ article, removed, resume, now }: ReaderViewProps) {
  const { t, settings, actions, announce, layers } = usePanel();
  const [layer, setLayer] = useState<Layer | undefined>(undefined);
  const narrow = useMedia(mediaQueries.narrow);
  const main = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLElement>(null);
  const { aim, goTo } = useScrollTo();
  const outline = article?.outline ?? [];
  const reading = useReadingProgress(
    article,
    sheet,
    outline.findIndex(({ id }) => id === aim?.id),
  );
  const { place, speak } = useReadAloud(article);
  const [folds, onFolds] = useFolds(article?.url);
  const [image, setImage] = useState<HTMLImageElement | undefined>(undefined);
  const close = (name: Layer) => () => setLayer((last) => (last === name ? undefined : last));
  const turn = (name: Layer) => setLayer((last) => (last === name ? undefined : name));
  const { go, follow, note, showNote } = useArticleNavigation(article, main, goTo, setLayer);
  const resize = (direction: 1 | -1) => {
    const size = step(currentSize(settings), direction, ranges.size);
    actions.change({ size });
    announce(t('srSize', { n: size }));
  };
  const goToReport = () => {
    const report = sheet.current?.querySelector<HTMLElement>('.report');
    if (report) goTo(report);
  };
  const goHeading = (by: 1 | -1) => {
    const entry = outline[Math.max(0, reading.get().current + by)];
    if (entry) go(entry.id);
  };
  const run: Readonly<Record<KeyAction, () => void>> = {
    previous: () => goHeading(-1),
    next: () => goHeading(1),
    outline: () => {
      if (narrow) turn('drawer');
      else actions.change({ outline: !settings.outline });
    },
    settings: () => turn('settings'),
    smaller: () => resize(-1),
    larger: () => resize(1),
    help: () => turn('help'),
    escape: () => {
      const top = layers.at(-1);
      if (top) top();
      else actions.toggle();
    },
  };
  useShortcuts(main, run, settings.singleKeys);
  useOpening(article, sheet, resume);
  // What was shown of an article is gone with its nodes.
  useEffect(() => setImage(undefined), [article?.body]);

  const list = article && outline.length > 0 && (
    <Outline
      outline={outline}
      lang={article.lang}
      length={article.length}
      reading={reading}
      folds={folds}
      onFolds={onFolds}
      onGo={go}
      onHide={() => (narrow ? setLayer(undefined) : actions.change({ outline: false }))}
      drawer={narrow}
    />
  );
  const tools = (
    <Toolbar
      layer={layer}
      setLayer={setLayer}
      lang={article?.lang ?? 'zh'}
      menu={{ article, resume, reading, onSpeak: speak, onHelp: () => setLayer('help') }}
    />
  );
  return (
    <main ref={main} class="sheet" tabIndex={-1} aria-label={t('panel')}>
      {article && (
        <button type="button" class="skip" onClick={() => skip(sheet.current)}>
          {t('skip')}
        </button>
      )}
      {narrow ? (
        <TopBar
          key="bar"
          title={article?.title ?? ''}
          lang={article?.lang}
          reading={reading}
          hasOutline={outline.length > 1}
          onOutline={() => setLayer('drawer')}
          head={sheet}
        >
          {tools}
        </TopBar>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: tools are no form.
        <div key="rail" class="rail" role="group" aria-label={t('tools')}>
          {tools}
        </div>
      )}
      {/* With a key: the text stays the same nodes when a window grows from one layout into another. */}
      <div key="columns" class="columns">
        {narrow ? (
          <Dialog class="drawer" label={t('outlineLabel')} open={layer === 'drawer'} onClose={close('drawer')} swipe>
            {list}
          </Dialog>
        ) : (
          <OutlineColumn count={outline.length}>{list}</OutlineColumn>
        )}
        {article ? (
          <article key="article" ref={sheet} lang={article.lang} tabIndex={-1} aria-labelledby="infoq-reader-title">
            <ArticleHeader article={article} now={now} onReport={goToReport} />
            <Print article={article} />
            {article.summary !== undefined && (
              <p class="summary prose" data-part="summary">
                {article.summary}
              </p>
            )}
            {article.recording && <LeadMediaRow article={article} recording={article.recording} />}
            <ArticleBody
              article={article}
              onGo={follow}
              onNote={showNote}
              onImage={(one) => {
                setImage(one);
                setLayer('lightbox');
              }}
            />
            <ContentReport completeness={article.completeness} removed={removed} />
          </article>
        ) : (
          <Skeleton />
        )}
      </div>
      <div class="speech-place" ref={place} />
      <ShortcutsDialog open={layer === 'help'} onClose={close('help')} />
      <Footnote
        lang={article?.lang}
        call={note}
        open={layer === 'note'}
        onOpen={(now) => (now ? setLayer('note') : close('note')())}
      />
      <Lightbox
        lang={article?.lang}
        images={image ? listImages(article) : []}
        image={layer === 'lightbox' ? image : undefined}
        onImage={setImage}
        onClose={close('lightbox')}
      />
    </main>
  );
}

function listImages(article: Article | undefined): HTMLImageElement[] {
  return [...(article?.body.querySelectorAll<HTMLImageElement>('.zoom img:not([data-state="broken"])') ?? [])];
}

function skip(sheet: HTMLElement | null): void {
  sheet?.querySelector<HTMLElement>('h1')?.scrollIntoView();
  sheet?.focus({ preventScroll: true });
}
