import type { Article } from '../core/article.ts';
import { copyText, saveFile } from './hand-over.ts';
import { Icon, type IconName } from './Icon.tsx';
import type { Resume } from './props.ts';
import { useVoice } from './voice.ts';

export interface MenuProps {
  /** None while the article is being waited for. */
  readonly article: Article | undefined;
  /** Where the reader was; the notice that offered it is gone in a moment. */
  readonly resume: Resume | undefined;
  readonly onHelp: () => void;
  readonly close: () => void;
}

/** What is done with the article, and the ways out of the panel. */
export function Menu({ article, resume, onHelp, close }: MenuProps) {
  const { t, actions, notify, settings } = useVoice();
  const write = async (from: Article) => (await actions.bring('export'))?.toMarkdown(from, { kind: 'article' });
  const copy = async (from: Article, target: EventTarget | null) => {
    const text = await write(from);
    if (text === undefined) return notify({ text: t('partMissing'), mark: 'warn' });
    const done = await copyText(text, target);
    notify(done ? { text: t('copied'), mark: 'ok' } : { text: t('copyFailed'), mark: 'warn' });
  };
  const save = async (from: Article, target: EventTarget | null) => {
    const text = await write(from);
    if (text === undefined) return notify({ text: t('partMissing'), mark: 'warn' });
    saveFile(text, `${fileName(from.title)}.md`, target);
    notify({ text: t('saved'), mark: 'ok' });
  };
  const after = (run: (target: EventTarget | null) => void) => (event: Event) => {
    const { currentTarget } = event;
    close();
    run(currentTarget);
  };
  return (
    <ul class="menu-rows">
      {resume && (
        <>
          <MenuRow icon="bookmark" label={t('resumeMenu')} run={after(() => resume.go())} />
          <li class="gap" aria-hidden="true" />
        </>
      )}
      {article && (
        <>
          <MenuRow icon="markdown" label={t('copyMd')} run={after((target) => copy(article, target))} />
          <MenuRow
            icon="download"
            does="save-markdown"
            label={t('saveMd')}
            run={after((target) => save(article, target))}
          />
          <MenuRow icon="print" label={t('print')} run={after(() => window.print())} />
          <li class="gap" aria-hidden="true" />
        </>
      )}
      <MenuRow icon="globe" label={t('showOriginal')} action="original" run={after(() => actions.original())} />
      <MenuRow icon="sliders" label={t('allSettings')} run={after(() => actions.openOptions())} />
      <MenuRow icon="keyboard" label={t('keys')} keyName={settings.singleKeys ? '?' : ''} run={after(onHelp)} />
    </ul>
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

/** A title without the signs that file systems refuse. */
function fileName(title: string): string {
  return (
    title
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80) || 'InfoQ'
  );
}
