import type { Article } from '../../article/article.ts';
import { selectedRange } from '../../dom/selection.ts';
import type { ResumeOffer } from '../../reading-position/track-position.ts';
import * as icons from '../../ui/icons.ts';
import { MenuRow } from '../../ui/MenuRow.tsx';
import { usePanel } from '../context.ts';
import { type Controls, LatePart } from '../late-controls.tsx';
import { printArticle } from '../print/Print.tsx';
import { type Observable, useSelector } from '../progress/observable.ts';
import type { ReadingProgress } from '../progress/reading-progress.ts';

export interface MenuProps {
  /** `undefined` while the article is loading. */
  readonly article: Article | undefined;
  /** The article's text in the panel. */
  readonly body: HTMLElement | undefined;
  readonly resume: ResumeOffer | undefined;
  readonly reading: Observable<ReadingProgress>;
  readonly open: boolean;
  readonly controls: Controls;
  readonly onSpeak: (from: Range | undefined) => void;
  readonly onHelp: () => void;
  readonly onAnnotations: () => void;
  readonly close: () => void;
}

/** Actions on the article, which load later, and ways to leave the panel, which are always there. */
export function Menu(props: MenuProps) {
  const { article, body, resume, reading, open, controls, onSpeak, onHelp, onAnnotations, close } = props;
  const panel = usePanel();
  const { t, actions, settings } = panel;
  // Don't re-render a closed menu for each heading that is passed.
  const section = useSelector(reading, ({ current }) => (open ? current : -1));
  const after = (run: () => void) => () => {
    close();
    run();
  };
  return (
    <>
      {article && body && (
        <LatePart
          controls={controls}
          part={{
            kind: 'article-rows',
            panel,
            article,
            body,
            section: article.outline[section],
            isOpen: open,
            onResume: resume?.go,
            readSelection: () => selectedRange(body),
            onPrint: () => void printArticle(body),
            onSpeak,
            onAnnotations,
            close,
          }}
        />
      )}
      <ul class="menu-rows">
        <MenuRow icon={icons.globe} label={t('showOriginal')} action="original" run={after(() => actions.original())} />
        <MenuRow icon={icons.book} label={t('notes')} action="notes" run={after(() => actions.openNotes())} />
        <MenuRow icon={icons.sliders} label={t('allSettings')} run={after(() => actions.openOptions())} />
        <MenuRow icon={icons.keyboard} label={t('keys')} keyName={settings.singleKeys ? '?' : ''} run={after(onHelp)} />
      </ul>
    </>
  );
}
