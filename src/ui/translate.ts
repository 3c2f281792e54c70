import type messages from '../../_locales/en/messages.json';

type WithoutPlural<Id> = Id extends `${infer Base}_one` | `${infer Base}_other` ? Base : Id;

/** Id of an interface message; all plural forms share one id. */
export type MessageId = WithoutPlural<keyof typeof messages>;

/** Returns an interface message in the user's language: `t('length', { n: 3064 })`. `n` selects the plural form. */
export type Translate = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;
