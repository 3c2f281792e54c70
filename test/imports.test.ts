import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../src');

/** Which rooms each room may import from; entries compose, so they may use all. */
const allowed: Record<string, readonly string[]> = {
  core: ['core'],
  sites: ['sites', 'core'],
  page: ['page', 'core'],
  panel: ['panel', 'core'],
  export: ['export', 'panel', 'core'],
  speech: ['speech', 'panel', 'core'],
  platform: ['platform'],
  // The grammars are the background's: no page carries them.
  highlight: ['highlight', 'core'],
  options: ['options', 'panel', 'platform', 'core'],
};

/** Types of the data that the room is written for; nothing of it is there at run time. */
const typeOnly: Record<string, readonly string[]> = {
  core: ['sites/adapter.ts'],
  page: ['sites/adapter.ts'],
  panel: ['export/part.ts', 'speech/part.ts'],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

function listImports(): Import[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  return files.flatMap((file) => {
    const text = readFileSync(join(src, file), 'utf8');
    return [...text.matchAll(/^(import|export)(\s+type)?\s[^;]*?from\s+'([^']+)';/gms)].map((match) => ({
      from: file,
      to: match[3]?.startsWith('.') ? relative(src, resolve(src, dirname(file), match[3])) : (match[3] ?? ''),
      isType: match[2] !== undefined,
    }));
  });
}

function isWrong({ from, to, isType }: Import): boolean {
  const room = from.split('/')[0] ?? '';
  const rooms = allowed[room];
  if (!rooms || !/\.(?:tsx?|css)(?:\?\w+)?$/.test(to)) return false;
  return !rooms.includes(to.split('/')[0] ?? '') && !(isType && typeOnly[room]?.includes(to));
}

describe('the rooms of the house', () => {
  it('import in one direction only', () => {
    expect(listImports().filter(isWrong)).toEqual([]);
  });

  it('would be caught importing in the other direction', () => {
    expect(isWrong({ from: 'core/extract.ts', to: 'page/session.ts', isType: true })).toBe(true);
    expect(isWrong({ from: 'platform/storage.ts', to: 'core/settings.ts', isType: true })).toBe(true);
    expect(isWrong({ from: 'core/detect.ts', to: 'sites/adapter.ts', isType: false })).toBe(true);
    expect(isWrong({ from: 'panel/Panel.tsx', to: 'platform/storage.ts', isType: false })).toBe(true);
  });

  it('keep the grammars of code out of the pages', () => {
    const users = listImports().filter(({ from, to }) => to.startsWith('highlight/') && !from.startsWith('highlight/'));
    expect(users.map(({ from }) => from)).toEqual(['background.ts']);
  });

  it('know of the browser in one file', () => {
    const users = listImports().filter(({ to, isType }) => to === 'webextension-polyfill' && !isType);
    expect(users.map(({ from }) => from)).toEqual(['platform/browser.ts']);
  });
});
