import { useRef, useState } from 'preact/hooks';
import type { PanelView } from '../article/panel-view.ts';
import type { ResumeOffer } from '../reading-position/track-position.ts';
import { mediaQueries, useMedia } from '../ui/media-queries.ts';
import { useAnnotations } from './annotations/useAnnotations.ts';
import { ArticleBody } from './article/ArticleBody.tsx';
import { ArticleHeader } from './article/ArticleHeader.tsx';
import { ContentReport } from './article/ContentReport.tsx';
import { Footnote } from './article/Footnote.tsx';
import { LeadMediaRow } from './article/LeadMedia.tsx';
import { Skeleton } from './article/Skeleton.tsx';
import { useLightbox } from './article/useLightbox.ts';
import { usePanel } from './context.ts';
import { useLateControls } from './late-controls.tsx';
import { useReadAloud } from './menu/useReadAloud.ts';
import { useArticleNavigation } from './navigation/useArticleNavigation.ts';
import { useScrollTo } from './navigation/useScrollTo.ts';
import { useFolds } from './outline/fold-state.ts';
import { Outline } from './outline/Outline.tsx';
import { OutlineColumn } from './outline/OutlineColumn.tsx';
import type { Layer } from './overlays/layer.ts';
import { Dialog } from './overlays/overlays.tsx';
import { Print } from './print/Print.tsx';
import { useReadingProgress } from './progress/useReadingProgress.ts';
import { SkipButton } from './SkipButton.tsx';
import { ShortcutsDialog } from './shortcuts/ShortcutsDialog.tsx';
import { useKeyActions } from './shortcuts/useKeyActions.ts';
import { useShortcuts } from './shortcuts/useShortcuts.ts';
import { Toolbar } from './toolbar/Toolbar.tsx';
import { TopBar } from './toolbar/TopBar.tsx';
import { useOpening } from './useOpening.ts';

export interface ReaderViewProps {
  readonly view: Exclude<PanelView, { readonly state: 'clean' }>;
  readonly resume: ResumeOffer | undefined;
  readonly now: number;
}

// Our own text has its `lang` on its own elements: Firefox (153) translates nothing in an element of another language.
/** The panel: tools, and the article or its placeholder. */
export function ReaderView({ view, resume, now }: ReaderViewProps) {
  const { t, locale, settings, actions } = usePanel();
  const { article, body, removed, isTranslated } = { ...(view.state === 'reading' && view) };
  const [layer, setLayer] = useState<Layer | undefined>(undefined);
  const narrow = useMedia(mediaQueries.narrow);
  const main = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLElement>(null);
  const { aim, goTo } = useScrollTo();
  const outline = article?.outline ?? [];
  const reading = useReadingProgress(
    article,
    body,
    outline.findIndex(({ id }) => id === aim?.id),
  );
  const { place, speak } = useReadAloud(body, article?.lang);
  const annotations = useAnnotations({ article, body, speak });
  const [folds, onFolds] = useFolds(article?.url);
  const lightbox = useLightbox(body, article?.lang);
  const { place: controlsPlace, controls, need } = useLateControls(article !== undefined, layer);
  const close = (name: Layer) => () => setLayer((last) => (last === name ? undefined : last));
  const turn = (name: Layer) => setLayer((last) => (last === name ? undefined : name));
  const { go, follow, note, showNote } = useArticleNavigation(body, main, goTo, setLayer, need);
  const goToReport = () => sheet.current?.querySelectorAll<HTMLElement>('.report').forEach(goTo);
  const run = useKeyActions({ outline, reading, annotations, narrow, main, go, turn, need });
  useShortcuts(main, run, settings.singleKeys);
  useOpening(article, sheet, resume);
  const list = article && outline.length > 0 && (
    <Outline
      outline={outline}
      lang={article.lang}
      length={article.length}
      reading={reading}
      annotations={annotations.counts}
      onAnnotations={() => {
        setLayer(undefined);
        annotations.toggleList();
      }}
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
      menu={{
        article,
        body,
        resume,
        reading,
        onSpeak: speak,
        controls,
        onHelp: () => need(() => setLayer('help')),
        onAnnotations: annotations.toggleList,
      }}
    />
  );
  return (
    <main ref={main} class="sheet" tabIndex={-1} aria-label={t('panel')}>
      {article && <SkipButton to={sheet} />}
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
      {/* The key preserves the text's nodes when a resized window switches between layouts. */}
      <div key="columns" class="columns">
        {narrow ? (
          <Dialog class="drawer" label={t('outlineLabel')} open={layer === 'drawer'} onClose={close('drawer')} swipe>
            {list}
          </Dialog>
        ) : (
          <OutlineColumn count={outline.length} controls={controls} list={list} />
        )}
        {article && body ? (
          <article key="article" ref={sheet} lang={article.lang} tabIndex={-1} aria-labelledby="infoq-reader-title">
            <ArticleHeader article={article} isTranslated={isTranslated} now={now} onReport={goToReport} />
            <Print article={article} body={body} />
            {article.summary !== undefined && (
              <p class="summary prose" data-part="summary">
                {article.summary}
              </p>
            )}
            {article.recording && <LeadMediaRow article={article} recording={article.recording} />}
            <ArticleBody
              article={article}
              body={body}
              controls={controls}
              onGo={follow}
              onNote={showNote}
              onImage={(one) => {
                setLayer(undefined);
                lightbox.show(one);
              }}
            />
            <ContentReport article={article} removed={removed ?? []} controls={controls} need={need} />
          </article>
        ) : (
          <Skeleton />
        )}
      </div>
      <div class="speech-place" ref={place} />
      <div lang={locale} ref={annotations.place} />
      <ShortcutsDialog controls={controls} open={layer === 'help'} onClose={close('help')} />
      <Footnote
        lang={article?.lang}
        call={note}
        controls={controls}
        open={layer === 'note'}
        onOpen={(now) => (now ? setLayer('note') : close('note')())}
      />
      <div ref={lightbox.place} />
      <div lang={locale} ref={controlsPlace} />
    </main>
  );
}
