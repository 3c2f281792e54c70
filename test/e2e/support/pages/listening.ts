import { readFileSync } from 'node:fs';
import { whenMode } from '../../../../scripts/lib/panel.mjs';
import type { Reader } from '../extension.ts';

const folder = 'test/fixtures/com-article-takeaways';
const { url }: { url: string } = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));

/** Opens an article in the panel, with a script of the page that runs before all others. */
export async function openWithScript(reader: Reader, script: string) {
  const source = readFileSync(`${folder}/source.html`, 'utf8');
  const body = source.replace('<head>', `<head><script>${script}</script>`);
  await reader.reset();
  const opened = await reader.open(url, { [url]: { body } });
  await whenMode(opened.page, 'reader');
  return opened;
}
