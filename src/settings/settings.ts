import type { ClutterKind } from '../article/article.ts';
import { type ExportNotesChoice, exportNotesChoices } from '../article/export-notes.ts';
import { type FrontMatterChoice, frontMatterChoices } from '../article/front-matter.ts';
import { fieldsOf } from '../dom/is-record.ts';

/**
 * The single declaration of all settings, with their defaults. The type, the parser and the controls are derived from
 * it. `null` means automatic: by the window and the language of the article.
 */
export const defaults = {
  version: 1,
  mode: 'reader' as Mode,
  theme: 'auto' as Theme,
  /** Font size in px. */
  size: null as number | null,
  /** Width of the column in full-width characters. */
  measure: 38,
  lineHeight: null as number | null,
  /** Added space between letters, in em. */
  letterSpacing: 0,
  /** Space between paragraphs, in em. */
  paragraphGap: 1,
  font: 'sans' as 'sans' | 'serif',
  weight: 'regular' as 'regular' | 'medium' | 'heavy',
  justify: false,
  outline: true,
  outlineSide: 'start' as 'start' | 'end',
  /** Width of the outline in px. */
  outlineWidth: null as number | null,
  wrapCode: false,
  singleKeys: true,
  rememberPlace: true,
  /** Whether to keep a reading list. Off by default, because it stores titles. */
  readingList: false,
  pageButton: true,
  /** Front matter of Markdown files: our own, that of Obsidian Web Clipper, the user's own template, or none. */
  frontMatter: 'standard' as FrontMatterChoice,
  /** The user's template; if empty, ours is used. */
  frontMatterTemplate: '',
  /** Whether exported files include the user's highlights, and their form in Markdown. */
  exportNotes: 'equals' as ExportNotesChoice,
  /** Where Obsidian stores an article; an empty vault means the one that is open. */
  obsidianVault: '',
  obsidianFolder: 'Clippings',
  /** Set once the first-run hint has been shown. */
  greeted: false,
  hide: {
    feed: true,
    comments: true,
    related: true,
    promotion: true,
    banner: true,
    sidebar: true,
    toolbar: true,
    audio: true,
    header: false,
    footer: false,
  } as Record<ClutterKind, boolean>,
};

export const modes = ['reader', 'clean', 'original'] as const;
export type Mode = (typeof modes)[number];

export const themes = ['auto', 'light', 'paper', 'dusk', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

export type Settings = Readonly<typeof defaults>;

/** The range of a number, and the step of its control. `null` is also allowed if the default is `null`. */
export const ranges = {
  size: { min: 14, max: 28, step: 1 },
  measure: { min: 24, max: 46, step: 2 },
  lineHeight: { min: 1.5, max: 2, step: 0.05 },
  letterSpacing: { min: 0, max: 0.2, step: 0.02 },
  paragraphGap: { min: 0.5, max: 2, step: 0.25 },
  outlineWidth: { min: 168, max: 360, step: 16 },
} as const;

/** Maximum number of characters of a text: the browser syncs no item of more than 8 KB. */
export const maxLengths = {
  frontMatterTemplate: 2000,
  obsidianVault: 200,
  obsidianFolder: 400,
} as const;

const choices: { readonly [key: string]: readonly string[] } = {
  mode: modes,
  theme: themes,
  font: ['sans', 'serif'],
  weight: ['regular', 'medium', 'heavy'],
  outlineSide: ['start', 'end'],
  frontMatter: frontMatterChoices,
  exportNotes: exportNotesChoices,
};

type Outside = Readonly<Record<string, unknown>>;

/** The first migration turns settings of version 1 into version 2, and so on; `defaults.version` is the newest version. */
const migrations: readonly ((old: Outside) => Outside)[] = [];

/** Parses untrusted settings; each invalid or unknown field falls back to its default. */
export function parseSettings(outside: unknown): Settings {
  return parseLike(defaults, upgrade(fieldsOf(outside), migrations));
}

/** Migrates settings of an older version; those of an unknown or newer version are returned unchanged. */
export function upgrade(old: Outside, steps: readonly ((old: Outside) => Outside)[]): Outside {
  const { version } = old;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return old;
  return steps.slice(version - 1).reduce((settings, step) => step(settings), old);
}

function parseLike<T extends object>(model: T, outside: unknown): T {
  const given = fieldsOf(outside);
  const entries = Object.entries(model).map(([key, fallback]) => [
    key,
    parseField(key, fallback, Object.hasOwn(given, key) ? given[key] : undefined),
  ]);
  return Object.fromEntries(entries) as T;
}

function parseField(key: string, fallback: unknown, value: unknown): unknown {
  if (key === 'version') return fallback;
  const choice = choices[key];
  if (choice) return typeof value === 'string' && choice.includes(value) ? value : fallback;
  const range = Object.hasOwn(ranges, key) ? ranges[key as keyof typeof ranges] : undefined;
  if (range) {
    if (value === null && fallback === null) return null;
    return typeof value === 'number' && value >= range.min && value <= range.max ? value : fallback;
  }
  const longest = Object.hasOwn(maxLengths, key) ? maxLengths[key as keyof typeof maxLengths] : undefined;
  if (longest !== undefined && typeof value === 'string' && value.length > longest) return fallback;
  if (typeof fallback === 'object' && fallback !== null) return parseLike(fallback, value);
  return typeof value === typeof fallback ? value : fallback;
}
