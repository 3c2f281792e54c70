import type { KeysPart } from '../on-demand/controls-module.ts';
import { Icon } from '../ui/Icon.tsx';
import * as icons from '../ui/icons.ts';

/** The list of keyboard shortcuts. */
export function KeyList({ panel: { t, settings }, onClose }: KeysPart) {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [t('keyHeading'), ['[', ']']],
    [t('keyOutline'), ['O']],
    [t('settings'), ['A']],
    [t('annotate'), ['H']],
    [t('keyAnnotation'), [',', '.']],
    [t('annotationList'), ['L']],
    [t('keyMessage'), ['Z']],
    [t('size'), ['-', '=']],
    [t('keys'), ['?']],
    [t('keyEscape'), ['Esc']],
  ];
  return (
    <div class="dialog-inner">
      <div class="dialog-head">
        <strong>{t('keys')}</strong>
        <button type="button" class="tool" aria-label={t('dismiss')} onClick={onClose}>
          <Icon icon={icons.close} size={16} />
        </button>
      </div>
      <dl class="keys">
        {rows.map(([words, keys]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p class="hint">{t(settings.singleKeys ? 'keysNote' : 'keysOff')}</p>
    </div>
  );
}
