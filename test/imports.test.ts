import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../src');

/**
 * Folders that each folder of `src` may import from, besides itself. `entries` is missing because it may import from
 * all.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  dom: [],
  platform: ['dom'],
  article: ['dom'],
  settings: ['article', 'dom'],
  sites: ['article'],
  highlight: ['article'],
  'on-demand': ['article', 'settings', 'sites', 'ui'],
  'reading-position': ['dom'],
  extraction: ['article', 'dom', 'on-demand', 'sites'],
  ui: ['article', 'dom', 'settings'],
  export: ['annotations', 'article', 'dom', 'on-demand'],
  speech: ['article', 'dom', 'on-demand', 'reading-position', 'ui'],
  controls: ['article', 'dom', 'on-demand', 'settings', 'sites', 'ui'],
  lightbox: ['dom', 'on-demand', 'ui'],
  annotations: ['article', 'dom', 'on-demand', 'ui'],
  panel: ['article', 'dom', 'on-demand', 'reading-position', 'settings', 'ui'],
  page: ['article', 'dom', 'extraction', 'on-demand', 'reading-position', 'settings', 'sites'],
  options: ['article', 'settings', 'ui'],
  notebook: ['annotations', 'article', 'dom', 'export', 'options', 'reading-position', 'settings', 'sites', 'ui'],
};

interface Import {
  /** Path below `src`. */
  readonly from: string;
  /** Path below `src`, or the name of a package. */
  readonly to: string;
  /** Whether only types are imported, so that nothing is loaded at run time. */
  readonly isType: boolean;
}

function listImports(): Import[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  return files.flatMap((file) => importsOf(file, readFileSync(join(src, file), 'utf8')));
}

/** Static, re-exporting and dynamic imports of a file, as the compiler's parser sees them. */
function importsOf(file: string, code: string): Import[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(file, code).module;
  const pathOf = (specifier: string) =>
    specifier.startsWith('.') ? relative(src, resolve(src, dirname(file), specifier.replace(/\?.*/, ''))) : specifier;
  return [
    ...staticImports.map(({ moduleRequest, entries }) => ({
      from: file,
      to: pathOf(moduleRequest.value),
      isType: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ from: file, to: pathOf(moduleRequest.value), isType }] : [],
      ),
    ),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      from: file,
      to: pathOf(code.slice(start + 1, end - 1)),
      isType: false,
    })),
  ];
}

const folderOf = (path: string) => path.split('/')[0] ?? '';

function isForbidden({ from, to }: Import): boolean {
  if (!/\.(?:tsx?|css|svg)$/.test(to)) return false;
  const [own, other] = [folderOf(from), folderOf(to)];
  return own !== other && own !== 'entries' && !(allowed[own] ?? []).includes(other);
}

describe('the files of src', () => {
  it('have at most 200 lines', () => {
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:tsx?|css)$/.test(file),
    );
    const long = files.filter((file) => readFileSync(join(src, file), 'utf8').trimEnd().split('\n').length > 200);
    expect(long).toEqual([]);
  });
});

describe('the folders of src', () => {
  it('import in one direction only', () => {
    const forbidden = listImports().filter(isForbidden);
    expect(forbidden.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('are all in the table', () => {
    const folders = readdirSync(src, { withFileTypes: true }).map(({ name }) => name);
    expect(folders.sort()).toEqual(['entries', ...Object.keys(allowed)].sort());
  });

  it('would be detected in the wrong direction, types and dynamic imports included', () => {
    const forbidden = (file: string, code: string) => importsOf(file, code).filter(isForbidden).length;
    expect(
      forbidden('extraction/sanitize/sanitize.ts', `import type { State } from '../../page/session/state.ts';`),
    ).toBe(1);
    expect(forbidden('platform/i18n.ts', `export { defaults } from '../settings/settings.ts';`)).toBe(1);
    expect(forbidden('panel/Panel.tsx', `const store = await import('../platform/settings-store.ts');`)).toBe(1);
    expect(forbidden('panel/Panel.tsx', `import { Icon } from '../ui/Icon.tsx';`)).toBe(0);
  });

  it('keep the grammars of code out of the pages', () => {
    const users = listImports().filter(
      ({ from, to }) => folderOf(to) === 'highlight' && folderOf(from) !== 'highlight',
    );
    expect(users.map(({ from }) => from)).toEqual(['entries/background.ts']);
  });

  it('use the browser’s API in one file only', () => {
    const users = listImports().filter(({ to, isType }) => to === 'webextension-polyfill' && !isType);
    expect(users.map(({ from }) => from)).toEqual(['platform/browser.ts']);
  });

  it('have no import cycles between files', () => {
    const edges = new Map<string, string[]>();
    for (const { from, to, isType } of listImports()) if (!isType) edges.set(from, [...(edges.get(from) ?? []), to]);
    const done = new Set<string>();
    const circleFrom = (file: string, path: readonly string[]): readonly string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const to of edges.get(file) ?? []) {
        const circle = circleFrom(to, [...path, file]);
        if (circle) return circle;
      }
      done.add(file);
      return undefined;
    };
    expect([...edges.keys()].map((file) => circleFrom(file, [])).find(Boolean)).toBeUndefined();
  });
});
