import type messages from '../../_locales/en/messages.json';

type WithoutPlural<Id> = Id extends `${infer Base}_one` | `${infer Base}_other` ? Base : Id;

/** The name of a text of the interface; plural forms have one. */
export type MessageId = WithoutPlural<keyof typeof messages>;

/** Text of the interface in the user's language: `t('length', { n: 3064 })`. Plural forms are its own concern. */
export type Translate = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;
