/** Scripts that are injected into a page on first use: `src/entries/<name>.ts` each, built to `<name>.js`. */
export const scriptNames = [
  'reader',
  'drawings',
  'purifier',
  'rarities',
  'readability',
  'annotations',
  'controls',
  'export',
  'lightbox',
  'speech',
] as const;

export type ScriptName = (typeof scriptNames)[number];
