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

function formatNumber(value: number): string {
  return currentFormats().numbers.format(value);
}

let formats: ReturnType<typeof makeFormats> | undefined;

/** The formats of the interface's language: making one takes longer than a hundred uses of it. */
function currentFormats() {
  const language = uiLanguage();
  if (formats?.language !== language) formats = makeFormats(language);
  return formats;
}

/** Chinese and Japanese do not group four-digit numbers. */
function makeFormats(language: string) {
  const useGrouping = /^(?:zh|ja)/.test(language) ? 'min2' : true;
  return {
    language,
    numbers: new Intl.NumberFormat(language, { useGrouping }),
    plurals: new Intl.PluralRules(language),
  };
}

function getMessage(id: string): string {
  try {
    return browser.i18n.getMessage(id);
  } catch {
    return '';
  }
}

function pluralForm(count: string | number | undefined): string {
  return currentFormats().plurals.select(Number(count ?? 0)) === 'one' ? 'one' : 'other';
}
