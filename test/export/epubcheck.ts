import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian's package `epubcheck` puts it. Its command is the same archive, and runs only where the kernel knows of Java. */
const archive = '/usr/share/java/epubcheck.jar';

export const hasEpubCheck = existsSync(archive) && spawnSync('java', ['-version']).status === 0;

/** What EPUBCheck says of a book, a line each. */
export function runEpubCheck(book: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'infoq-clean-reader-book-'));
  const [file, report] = [join(folder, 'book.epub'), join(folder, 'report.json')];
  try {
    writeFileSync(file, book);
    spawnSync('java', ['-jar', archive, file, '--json', report, '--quiet']);
    const { messages }: { messages: readonly EpubCheckMessage[] } = JSON.parse(readFileSync(report, 'utf8'));
    return messages
      .filter(({ severity }) => severity !== 'USAGE' && severity !== 'INFO')
      .map(({ ID, message, locations: [place] }) => `${ID} ${place?.path ?? ''}:${place?.line ?? 0} ${message}`);
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
