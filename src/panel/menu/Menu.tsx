import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../article/article.ts';
import { rangeInArticle } from '../../article/range-in-article.ts';
import type { ResumeOffer } from '../../reading-position/track-position.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { usePanel } from '../context.ts';
import { printArticle } from '../print/Print.tsx';
import { type Observable, useSelector } from '../progress/observable.ts';
import type { ReadingProgress } from '../progress/reading-progress.ts';
import { selectedRange } from './selection.ts';
import { type ExportRange, useExport } from './useExport.ts';
import { useHasVoice } from './useReadAloud.ts';

export interface MenuProps {
  /** None while the article is being waited for. */
  readonly article: Article | undefined;
  /** Its text in the panel. */
  readonly body: HTMLElement | undefined;
  /** Where the user was; the notice that offered it is gone in a moment. */
  readonly resume: ResumeOffer | undefined;
  readonly reading: Observable<ReadingProgress>;
  readonly open: boolean;
  readonly onSpeak: (from: Range | undefined) => void;
  readonly onHelp: () => void;
  readonly onAnnotations: () => void;
  readonly close: () => void;
}

/** What is done with the article, and the ways out of the panel. */
export function Menu({ article, body, resume, reading, open, onSpeak, onHelp, onAnnotations, close }: MenuProps) {
  const { t, actions, settings, runIfUserInitiated } = usePanel();
  const range = useSelection(body, open);
  const hasVoice = useHasVoice(article?.lang, open);
  const after = (run: (target: EventTarget | null) => void) => (event: Event) => {
    const { currentTarget } = event;
    close();
    run(currentTarget);
  };
  const take: TakingProps['take'] = (run) => after((target) => runIfUserInitiated(() => run(target)));
  return (
    <ul class="menu-rows">
      {resume && (
        <>
          <MenuRow icon="bookmark" label={t('resumeMenu')} run={after(() => resume.go())} />
          <li class="gap" aria-hidden="true" />
        </>
      )}
      {article && body && (
        <>
          <Copies article={article} body={body} reading={reading} range={range} take={take} />
          <Files article={article} take={take} />
          <MenuRow icon="print" label={t('print')} does="print" run={take(() => printArticle(body))} />
          {hasVoice && <MenuRow icon="speaker" label={t('readAloud')} does="speak" run={take(() => onSpeak(range))} />}
          <MenuRow
            icon="pen"
            label={t('annotationList')}
            keyName={settings.singleKeys ? 'L' : ''}
            does="annotations"
            run={after(onAnnotations)}
          />
          <li class="gap" aria-hidden="true" />
        </>
      )}
      <MenuRow icon="globe" label={t('showOriginal')} action="original" run={after(() => actions.original())} />
      <MenuRow icon="book" label={t('notes')} action="notes" run={after(() => actions.openNotes())} />
      <MenuRow icon="sliders" label={t('allSettings')} run={after(() => actions.openOptions())} />
      <MenuRow icon="keyboard" label={t('keys')} keyName={settings.singleKeys ? '?' : ''} run={after(onHelp)} />
    </ul>
  );
}

interface TakingProps {
  readonly article: Article;
  /** Of a click on a choice: closes the menu, and runs what is the user's alone to do. */
  readonly take: (run: (target: EventTarget | null) => void) => (event: Event) => void;
}

/** What was selected when the menu was opened: the press of its button may have ended the selection. */
function useSelection(body: HTMLElement | undefined, open: boolean): Range | undefined {
  const [range, setRange] = useState<Range | undefined>(undefined);
  const pressed = useRef<Range | undefined>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    const options = { capture: true, passive: true, signal: stop.signal };
    const look = (from: Range | undefined) => {
      pressed.current = from;
    };
    window.addEventListener('pointerdown', () => look(body && selectedRange(body)), options);
    window.addEventListener('keydown', () => look(undefined), options);
    return () => stop.abort();
  }, [body]);
  useEffect(() => {
    setRange(open && body ? (selectedRange(body) ?? pressed.current) : undefined);
  }, [open, body]);
  return range;
}

interface CopiesProps extends TakingProps {
  readonly body: HTMLElement;
  readonly reading: Observable<ReadingProgress>;
  readonly range: Range | undefined;
}

/** How much is copied as Markdown: what is selected comes first, where something is. */
function Copies({ article, body, reading, range, take }: CopiesProps) {
  const { t } = usePanel();
  const selected = range && rangeInArticle(range, body, article.body);
  /** The heading that is being read under. */
  const section = article.outline[useSelector(reading, ({ current }) => current)];
  const { copy } = useExport(article);
  const choice = (label: string, does: string, extent: ExportRange, title?: string) => (
    <Choice label={label} does={does} title={title} run={take((target) => copy(extent, target))} />
  );
  return (
    <MenuGroup icon="markdown" label={t('copyMd')}>
      {selected && choice(t('takeSelection'), 'copy-selection', { kind: 'selection', range: selected })}
      {choice(t('takeArticle'), 'copy-article', { kind: 'article' })}
      {section && choice(t('takeSection'), 'copy-section', { kind: 'section', id: section.id }, section.text)}
      {article.outline.length > 1 && choice(t('outline'), 'copy-outline', { kind: 'outline' })}
    </MenuGroup>
  );
}

function Files({ article, take }: TakingProps) {
  const { t } = usePanel();
  const { save, send } = useExport(article);
  return (
    <>
      <MenuGroup icon="download" label={t('saveAs')}>
        <Choice label="Markdown" does="save-markdown" run={take((target) => save('markdown', target))} />
        <Choice label={t('fileHtml')} does="save-html" run={take((target) => save('html', target))} />
        <Choice label="EPUB" does="save-epub" run={take((target) => save('epub', target))} />
      </MenuGroup>
      <MenuRow icon="send" label={t('sendToObsidian')} does="send-obsidian" run={take(send)} />
    </>
  );
}

interface MenuGroupProps {
  readonly icon: IconName;
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Choices of one kind in a line below their name. */
function MenuGroup({ icon, label, children }: MenuGroupProps) {
  return (
    <li class="menu-group">
      <Icon name={icon} />
      {/* biome-ignore lint/a11y/useSemanticElements: it is no form. */}
      <div role="group" aria-label={label}>
        <span aria-hidden="true">{label}</span>
        <div class="choices">{children}</div>
      </div>
    </li>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly does: string;
  readonly title?: string | undefined;
  readonly run: (event: Event) => void;
}

function Choice({ label, does, title, run }: ChoiceProps) {
  return (
    <button type="button" class="choice" data-do={does} title={title} onClick={run}>
      {label}
    </button>
  );
}

export interface MenuRowProps {
  readonly icon: IconName;
  readonly label: string;
  readonly action?: string;
  readonly does?: string;
  readonly keyName?: string;
  readonly run: (event: Event) => void;
}

/** A row of a menu: icon and words. */
export function MenuRow({ icon, label, action, does, keyName, run }: MenuRowProps) {
  return (
    <li>
      <button type="button" class="menu-row" data-action={action} data-do={does} onClick={run}>
        <Icon name={icon} />
        <span>{label}</span>
        {keyName && <span class="key-name">{keyName}</span>}
      </button>
    </li>
  );
}
