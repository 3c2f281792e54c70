import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that a browser saves files to. */
export interface Downloads {
  readonly folder: string;
  /** The next complete file; it is removed from the folder. */
  readonly take: () => Promise<{ readonly name: string; readonly bytes: Buffer }>;
  readonly remove: () => void;
}

/** Time limit for a file, and the polling interval; in ms. No signal covers both browsers. */
const patience = 60_000;
const between = 50;

export function makeDownloads(): Downloads {
  const folder = mkdtempSync(join(tmpdir(), 'infoq-reader-files-'));
  const take = async () => {
    for (const end = Date.now() + patience; Date.now() < end; ) {
      const name = findWhole(folder);
      if (name) {
        const bytes = readFileSync(join(folder, name));
        rmSync(join(folder, name));
        return { name, bytes };
      }
      await new Promise((resolve) => setTimeout(resolve, between));
    }
    throw new Error(`No file was saved: ${readdirSync(folder).join(', ')}`);
  };
  return { folder, take, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** While a file is being written, there is a partial file next to it, or it is empty. */
function findWhole(folder: string): string | undefined {
  const names = readdirSync(folder);
  const isPartial = (name: string) => /\.(?:crdownload|part|tmp)$/.test(name) || name.startsWith('.');
  if (names.some(isPartial)) return undefined;
  return names.find((name) => existsSync(join(folder, name)) && statSync(join(folder, name)).size > 0);
}
