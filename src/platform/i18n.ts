import browser from './browser.ts';

/** BCP 47 tag of the language that the interface is shown in. */
export function uiLanguage(): string {
  return translate('locale') || 'zh-CN';
}

/**
 * A text of the interface. `{n}` and the like are filled in; a message with `_one` and `_other` forms is chosen by
 * `n` and the language. An unknown id gives an empty string.
 */
export function translate(id: string, values: Readonly<Record<string, string | number>> = {}): string {
  const message = getMessage(id) || getMessage(`${id}_${pluralForm(values.n)}`) || getMessage(`${id}_other`);
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function getMessage(id: string): string {
  try {
    return browser.i18n.getMessage(id);
  } catch {
    return '';
  }
}

function pluralForm(count: string | number | undefined): string {
  return new Intl.PluralRules(getMessage('locale') || 'zh-CN').select(Number(count ?? 0)) === 'one' ? 'one' : 'other';
}
