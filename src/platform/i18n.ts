import browser from './browser.ts';

/** BCP 47 tag of the language of the interface. */
export function uiLanguage(): string {
  return getMessage('locale') || 'zh-CN';
}

/**
 * Returns a text of the interface. Fills in `{name}` placeholders, with numbers formatted for the language; if a
 * message has `_one` and `_other` forms, `values.n` selects one. An unknown id gives an empty string.
 */
export function translate(id: string, values: Readonly<Record<string, string | number>> = {}): string {
  const message = getMessage(id) || getMessage(`${id}_${pluralForm(values.n)}`) || getMessage(`${id}_other`);
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return typeof value === 'number' ? formatNumber(value) : (value ?? whole);
  });
}

/** Chinese and Japanese do not group four-digit numbers. */
function formatNumber(value: number): string {
  const language = uiLanguage();
  const useGrouping = !/^(?:zh|ja)/.test(language) || value >= 10_000;
  return new Intl.NumberFormat(language, { useGrouping }).format(value);
}

function getMessage(id: string): string {
  try {
    return browser.i18n.getMessage(id);
  } catch {
    return '';
  }
}

function pluralForm(count: string | number | undefined): string {
  return new Intl.PluralRules(uiLanguage()).select(Number(count ?? 0)) === 'one' ? 'one' : 'other';
}
