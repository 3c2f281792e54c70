import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { rangeInArticle } from '../article/range-in-article.ts';
import type { ArticleRowsPart } from '../on-demand/controls-module.ts';
import type { ExportRange } from '../on-demand/export-module.ts';
import { hasLocalVoice } from '../on-demand/local-voice.ts';
import { Icon } from '../ui/Icon.tsx';
import type { IconShape } from '../ui/icons.ts';
import * as icons from '../ui/icons.ts';
import { MenuRow } from '../ui/MenuRow.tsx';
import { useExport } from './useExport.ts';

/** Menu rows of actions on the article. */
export function ArticleRows(part: ArticleRowsPart) {
  const { panel, article, isOpen, onResume, onPrint, onSpeak, onAnnotations, close } = part;
  const { t, settings } = panel;
  const range = useSelection(part);
  const hasVoice = useHasVoice(article.lang, isOpen);
  const after = (run: (target: EventTarget | null) => void) => (event: Event) => {
    const { currentTarget } = event;
    close();
    run(currentTarget);
  };
  const take: Take = (run) => after((target) => panel.runIfUserInitiated(() => run(target)));
  return (
    <ul class="menu-rows">
      {onResume && (
        <>
          <MenuRow icon={icons.bookmark} label={t('resumeMenu')} run={after(onResume)} />
          <li class="gap" aria-hidden="true" />
        </>
      )}
      <Copies part={part} range={range} take={take} />
      <Files part={part} take={take} />
      <MenuRow icon={icons.print} label={t('print')} does="print" run={take(onPrint)} />
      {hasVoice && (
        <MenuRow icon={icons.speaker} label={t('readAloud')} does="speak" run={take(() => onSpeak(range))} />
      )}
      <MenuRow
        icon={icons.pen}
        label={t('annotationList')}
        keyName={settings.singleKeys ? 'L' : ''}
        does="annotations"
        run={after(onAnnotations)}
      />
      <li class="gap" aria-hidden="true" />
    </ul>
  );
}

/** Makes a click handler that closes the menu and then runs an action that needs user activation. */
type Take = (run: (target: EventTarget | null) => void) => (event: Event) => void;

/** The selection at the time the menu was opened: pressing its button may have cleared it. */
function useSelection({ body, isOpen, readSelection }: ArticleRowsPart): Range | undefined {
  const [range, setRange] = useState<Range | undefined>(undefined);
  const pressed = useRef<Range | undefined>(undefined);
  const read = useRef(readSelection);
  read.current = readSelection;
  useEffect(() => {
    const stop = new AbortController();
    const options = { capture: true, passive: true, signal: stop.signal };
    const keep = (from: Range | undefined) => {
      pressed.current = from;
    };
    window.addEventListener('pointerdown', () => keep(read.current()), options);
    window.addEventListener('keydown', () => keep(undefined), options);
    return () => stop.abort();
  }, [body]);
  useEffect(() => {
    setRange(isOpen ? (read.current() ?? pressed.current) : undefined);
  }, [isOpen, body]);
  return range;
}

/** Whether the browser has a local voice for the language. Not queried until `wanted`. */
function useHasVoice(lang: string, wanted: boolean): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    if (!wanted || typeof speechSynthesis === 'undefined') return undefined;
    const stop = new AbortController();
    const look = () => setHas(hasLocalVoice(lang));
    speechSynthesis.addEventListener?.('voiceschanged', look, { signal: stop.signal });
    look();
    return () => stop.abort();
  }, [lang, wanted]);
  return has;
}

interface CopiesProps {
  readonly part: ArticleRowsPart;
  readonly range: Range | undefined;
  readonly take: Take;
}

/** Choices of what to copy as Markdown; the selection comes first if there is one. */
function Copies({ part: { panel, article, body, section }, range, take }: CopiesProps) {
  const { t } = panel;
  const selected = range && rangeInArticle(range, body, article.body);
  const { copy } = useExport(article, panel);
  const choice = (label: string, does: string, range: ExportRange, title?: string) => (
    <Choice label={label} does={does} title={title} run={take((target) => copy(range, target))} />
  );
  return (
    <MenuGroup icon={icons.markdown} label={t('copyMd')}>
      {selected && choice(t('takeSelection'), 'copy-selection', { kind: 'selection', range: selected })}
      {choice(t('takeArticle'), 'copy-article', { kind: 'article' })}
      {section && choice(t('takeSection'), 'copy-section', { kind: 'section', id: section.id }, section.text)}
      {article.outline.length > 1 && choice(t('outline'), 'copy-outline', { kind: 'outline' })}
    </MenuGroup>
  );
}

function Files({ part: { panel, article }, take }: Omit<CopiesProps, 'range'>) {
  const { t } = panel;
  const { save, send } = useExport(article, panel);
  return (
    <>
      <MenuGroup icon={icons.download} label={t('saveAs')}>
        <Choice label="Markdown" does="save-markdown" run={take((target) => save('markdown', target))} />
        <Choice label={t('fileHtml')} does="save-html" run={take((target) => save('html', target))} />
        <Choice label="EPUB" does="save-epub" run={take((target) => save('epub', target))} />
      </MenuGroup>
      <MenuRow icon={icons.send} label={t('sendToObsidian')} does="send-obsidian" run={take(send)} />
    </>
  );
}

interface MenuGroupProps {
  readonly icon: IconShape;
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A row of choices below their label. */
function MenuGroup({ icon, label, children }: MenuGroupProps) {
  return (
    <li class="menu-group">
      <Icon icon={icon} />
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
