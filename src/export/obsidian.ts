import type { Article } from '../article/article.ts';
import type { NoteSettings, ObsidianNote } from '../on-demand/export-module.ts';
import { cleanName, fileName } from './file-name.ts';
import { toMarkdown } from './markdown/markdown.ts';

/** Chrome on Windows opens no longer address of another program, and says nothing. */
const maxAddressLength = 2000;

/** The article as a new note of Obsidian: in the address itself while that is short, else by way of the clipboard. */
export function writeNote(article: Article, settings: NoteSettings, now: number): ObsidianNote {
  const text = toMarkdown(article, { kind: 'article' }, settings, now);
  const folders = settings.obsidianFolder.split('/').map(cleanName).filter(Boolean);
  const name = fileName(article.title, undefined, 'md').replace(/\.md$/, '');
  const vault = settings.obsidianVault.trim();
  const start = `obsidian://new?${vault ? `vault=${encodeURIComponent(vault)}&` : ''}file=${encodeURIComponent([...folders, name].join('/'))}`;
  const whole = `${start}&content=${encodeURIComponent(text)}`;
  return whole.length <= maxAddressLength ? { address: whole } : { address: `${start}&clipboard`, clipboard: text };
}
