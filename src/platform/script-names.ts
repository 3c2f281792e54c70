/** Scripts that can be brought into a page when they are first needed: `src/entries/<name>.ts` each, built to `<name>.js`. */
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
