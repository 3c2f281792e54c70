import type { Article } from '../article/article.ts';
import type { NoteSettings, ObsidianNote } from '../on-demand/export-module.ts';
import { cleanName, fileName } from './file-name.ts';
import { toMarkdown } from './markdown/markdown.ts';

/** Maximum length of the address: Chrome on Windows silently ignores longer ones of external programs. */
const maxAddressLength = 2000;

/** The article as a new note in Obsidian: in the address itself if it is short enough, else through the clipboard. */
export function writeNote(article: Article, settings: NoteSettings, now: number): ObsidianNote {
  const text = toMarkdown(article, { kind: 'article' }, settings, now);
  const folders = settings.obsidianFolder.split('/').map(cleanName).filter(Boolean);
  const name = fileName(article.title, undefined, 'md').replace(/\.md$/, '');
  const vault = settings.obsidianVault.trim();
  const start = `obsidian://new?${vault ? `vault=${encodeURIComponent(vault)}&` : ''}file=${encodeURIComponent([...folders, name].join('/'))}`;
  const whole = `${start}&content=${encodeURIComponent(text)}`;
  return whole.length <= maxAddressLength ? { address: whole } : { address: `${start}&clipboard`, clipboard: text };
}
