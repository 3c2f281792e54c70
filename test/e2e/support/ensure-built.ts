import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from '../../../scripts/lib/build-extension.mjs';

const sources = ['src', '_locales', 'icons', 'manifest.json', 'options.html', 'vite.config.ts', 'package.json'];

/** Builds when a source is newer than what was built. */
export default async function ensureBuilt(): Promise<void> {
  const built = Math.min(...['chrome', 'firefox'].map((name) => changed(`dist/${name}/reader.js`)));
  if (Math.max(...sources.map(changed)) > built) await buildExtension();
}

/** When a file, or the newest file of a folder, was changed; 0 where there is none. */
function changed(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changed(join(path, name))));
}
