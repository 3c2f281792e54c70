import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that a browser saves files to. */
export interface Downloads {
  readonly folder: string;
  /** The next file, once it is whole; it is taken out of the folder. */
  readonly take: () => Promise<{ readonly name: string; readonly bytes: Buffer }>;
  readonly remove: () => void;
}

/** How long a file may take, and how often the folder is looked at; in ms. No signal of a browser tells of both. */
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

/** While it is written, a file stands beside a partial one, or is empty. */
function findWhole(folder: string): string | undefined {
  const names = readdirSync(folder);
  const isPartial = (name: string) => /\.(?:crdownload|part|tmp)$/.test(name) || name.startsWith('.');
  if (names.some(isPartial)) return undefined;
  return names.find((name) => existsSync(join(folder, name)) && statSync(join(folder, name)).size > 0);
}
