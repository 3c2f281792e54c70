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
  const { numbers, grouped, language } = formats();
  return (value >= 10_000 || !/^(?:zh|ja)/.test(language) ? grouped : numbers).format(value);
}

let made: ReturnType<typeof makeFormats> | undefined;

/** The formats of the interface's language: making one takes longer than a hundred uses of it. */
function formats() {
  const language = uiLanguage();
  if (made?.language !== language) made = makeFormats(language);
  return made;
}

function makeFormats(language: string) {
  return {
    language,
    numbers: new Intl.NumberFormat(language, { useGrouping: false }),
    grouped: new Intl.NumberFormat(language, { useGrouping: true }),
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
  return formats().plurals.select(Number(count ?? 0)) === 'one' ? 'one' : 'other';
}
