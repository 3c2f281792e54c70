import { useState } from 'preact/hooks';
import {
  factNames,
  type NoteArticle,
  standardTemplate,
  templateOf,
  writeFrontMatter,
} from '../article/front-matter.ts';
import { maxLengths } from '../settings/settings.ts';
import { SegmentedControl } from '../ui/controls.tsx';
import type { Translate } from '../ui/translate.ts';
import { SettingsGroup, type SettingsGroupProps } from './SettingsGroup.tsx';
import { TextArea, TextField } from './TextFields.tsx';

/** Settings of front matter, of notes in exports, and of the destination in Obsidian. */
export function NotesGroup({ t, settings, change }: SettingsGroupProps) {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const template = settings.frontMatterTemplate || standardTemplate;
  const shown = { ...settings, ...(draft === undefined ? {} : { frontMatterTemplate: draft }) };
  const preview = writeFrontMatter(templateOf(shown), sampleOf(t), Date.now());
  return (
    <SettingsGroup title={t('groupNotes')} hint={t('groupNotesHint')}>
      <SegmentedControl
        label={t('frontMatter')}
        name="frontMatter"
        value={settings.frontMatter}
        choices={[
          { value: 'standard', label: t('frontMatterStandard') },
          { value: 'clipper', label: t('frontMatterClipper') },
          { value: 'custom', label: t('frontMatterCustom') },
          { value: 'none', label: t('frontMatterNone') },
        ]}
        onChange={(frontMatter) => change({ frontMatter })}
      />
      {settings.frontMatter === 'custom' && (
        <TextArea
          name="frontMatterTemplate"
          label={t('frontMatterTemplate')}
          hint={t('frontMatterTemplateHint', { names: factNames.map((name) => `{{${name}}}`).join(' ') })}
          value={template}
          maxLength={maxLengths.frontMatterTemplate}
          onDraft={setDraft}
          onChange={(frontMatterTemplate) => {
            setDraft(undefined);
            change({ frontMatterTemplate: frontMatterTemplate.trim() });
          }}
        />
      )}
      {preview !== '' && (
        <figure class="preview">
          <figcaption>{t('frontMatterPreview')}</figcaption>
          <pre data-of="preview">{preview}</pre>
        </figure>
      )}
      <SegmentedControl
        label={t('notes')}
        name="exportNotes"
        value={settings.exportNotes}
        choices={[
          { value: 'equals', label: '==' },
          { value: 'html', label: 'HTML' },
          { value: 'none', label: t('exportNotesNone') },
        ]}
        onChange={(exportNotes) => change({ exportNotes })}
      />
      <p class="hint">
        {t('exportNotesHint')} <a href="notes.html">{t('notesAll')}</a>
      </p>
      <TextField
        name="obsidianVault"
        label={t('obsidianVault')}
        hint={t('obsidianVaultHint')}
        value={settings.obsidianVault}
        maxLength={maxLengths.obsidianVault}
        onChange={(obsidianVault) => change({ obsidianVault })}
      />
      <TextField
        name="obsidianFolder"
        label={t('obsidianFolder')}
        value={settings.obsidianFolder}
        maxLength={maxLengths.obsidianFolder}
        onChange={(obsidianFolder) => change({ obsidianFolder })}
      />
    </SettingsGroup>
  );
}

/** A sample article with every value that a template can use. */
function sampleOf(t: Translate): NoteArticle {
  const host = 'https://www.infoq.cn';
  return {
    title: t('sampleTitle'),
    url: `${host}/article/sample`,
    authors: [t('sampleAuthor')],
    translators: [t('sampleTranslator')],
    published: '2026-03-14T09:30:00+08:00',
    summary: t('sampleSecond'),
    lang: t('locale'),
    original: 'https://www.infoq.com/articles/sample/',
  };
}
