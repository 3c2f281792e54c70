/** Scripts that are brought into a page when they are first used: `src/<name>.ts` each, built to `<name>.js`. */
export const scriptNames = ['export', 'speech'] as const;

export type ScriptName = (typeof scriptNames)[number];
