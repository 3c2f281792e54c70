import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';

/** Writes `THIRD-PARTY.txt` into each folder: the license of every package whose code is in the build. */
export function thirdPartyNotices(folders: readonly string[]): Plugin {
  const packages = new Map<string, string>();
  return {
    name: 'third-party-notices',
    sharedDuringBuild: true,
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
          const folder = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)?.[1];
          if (folder) packages.set(folder.replaceAll('\\', '/').replace(/^.*\/node_modules\//, ''), folder);
        }
      }
    },
    buildApp: {
      order: 'post',
      async handler() {
        const names = [...packages].sort(([a], [b]) => (a < b ? -1 : 1));
        const text = names.map(([, folder]) => noticeOf(folder)).join(`\n\n${'-'.repeat(80)}\n\n`);
        for (const folder of folders) writeFileSync(join(folder, 'THIRD-PARTY.txt'), `${text}\n`);
      },
    },
  };
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)(?:\.\w+)?$/i.test(basename(one)));
  const path = file && join(folder, file);
  if (!path || !existsSync(path)) throw new Error(`${name} ships without the text of its licence.`);
  return `${name} ${version} (${license})\n\n${readFileSync(path, 'utf8').replace(/\r\n?/g, '\n').trim()}`;
}
