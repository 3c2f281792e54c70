/** Text of the interface in the user's language: `t('length', { n: 3064 })`. Plural forms are its own concern. */
export type Translate = (id: string, values?: Readonly<Record<string, string | number>>) => string;
