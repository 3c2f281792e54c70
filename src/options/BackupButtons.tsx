import { useRef } from 'preact/hooks';
import type { Settings } from '../settings/settings.ts';
import { parseSettingsFile } from '../settings/settings-file.ts';
import { saveFile } from '../ui/copy-and-save.ts';
import type { Translate } from '../ui/translate.ts';

export interface BackupButtonsProps {
  readonly t: Translate;
  readonly settings: Settings;
  readonly onImport: (settings: Settings) => void;
  readonly onFail: () => void;
  readonly onReset: () => void;
}

/** Exports, imports and resets the settings. */
export function BackupButtons({ t, settings, onImport, onFail, onReset }: BackupButtonsProps) {
  const field = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    // A file that was moved after it was chosen can't be read.
    const next = parseSettingsFile(await file.text().catch(() => ''));
    if (next) onImport(next);
    else onFail();
    if (field.current) field.current.value = '';
  };
  return (
    <div class="buttons">
      <button
        type="button"
        class="button"
        onClick={(event) => {
          const text = `${JSON.stringify(settings, undefined, 2)}\n`;
          saveFile(new Blob([text], { type: 'application/json' }), 'infoq-clean-reader.json', event.currentTarget);
        }}
      >
        {t('exportSettings')}
      </button>
      <button type="button" class="button" onClick={() => field.current?.click()}>
        {t('importSettings')}
      </button>
      <input
        ref={field}
        hidden
        type="file"
        accept=".json,application/json"
        onChange={(event) => take(event.currentTarget.files?.[0])}
      />
      <button type="button" class="button" onClick={onReset}>
        {t('reset')}
      </button>
    </div>
  );
}
