import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Installed by Debian's package `epubcheck`. Its command is the same archive, but runs only if the kernel supports jar
 * files.
 */
const archive = '/usr/share/java/epubcheck.jar';

export const hasEpubCheck = existsSync(archive) && spawnSync('java', ['-version']).status === 0;

/** EPUBCheck's messages about a book, one line each. Throws if it does not finish. */
export function runEpubCheck(book: Uint8Array, java = 'java'): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'infoq-clean-reader-book-'));
  const [file, report] = [join(folder, 'book.epub'), join(folder, 'report.json')];
  try {
    writeFileSync(file, book);
    const { status, signal, stderr } = spawnSync(java, ['-jar', archive, file, '--json', report, '--quiet'], {
      encoding: 'utf8',
    });
    // Status 1: it has found something.
    if (status !== 0 && status !== 1) throw new Error(`EPUBCheck ended with ${signal ?? status}: ${stderr}`);
    const { messages }: { messages: readonly EpubCheckMessage[] } = JSON.parse(readFileSync(report, 'utf8'));
    const faults = messages
      .filter(({ severity }) => severity !== 'USAGE' && severity !== 'INFO')
      .map(({ ID, message, locations: [place] }) => `${ID} ${place?.path ?? ''}:${place?.line ?? 0} ${message}`);
    if (status === 1 && faults.length === 0) throw new Error(`EPUBCheck says nothing of what it has found: ${stderr}`);
    return faults;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface EpubCheckMessage {
  readonly ID: string;
  readonly severity: string;
  readonly message: string;
  readonly locations: readonly { readonly path: string; readonly line: number }[];
}
