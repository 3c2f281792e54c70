import type { SiteAdapter } from '../../sites/site-adapter.ts';
import { readField } from './field.ts';

/** Returns the language of an article as a BCP 47 tag: the page's own, checked against the script of the text. */
export function readLanguage(page: Document, site: SiteAdapter, url: string, text: string): string {
  const sample = text.slice(0, 4000);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const kana = count(/[\u3041-\u30ff]/g);
  const han = count(/\p{Script=Han}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  const edition = site.editions?.[/^https?:\/\/[^/]+\/(\w\w)\//.exec(url)?.[1] ?? ''];
  const said = readField(page, site, 'lang') ?? page.documentElement.getAttribute('lang');
  if ((kana > 20 || edition === 'ja') && kana > han * 0.1) return 'ja';
  // A few Han characters don't make a short text of another language Chinese.
  const isChinese = han > latin * 0.1 && (han > 20 || site.lang.startsWith('zh'));
  if (isChinese) return readChinese(sample, said ?? '') ?? (site.lang.startsWith('zh') ? site.lang : 'zh-CN');
  if (site.lang.startsWith('zh')) return latin > 40 ? 'en' : site.lang;
  if (edition && edition !== 'ja') return edition;
  return said && /^[a-z]{2,3}(?:-[\w-]+)?$/i.test(said) && !/^(?:zh|ja)/i.test(said) ? said : site.lang;
}

/** The same frequent characters in their traditional and simplified forms. */
const traditional = /[這個們來說時會對開為與學國產業應種過還沒經現實發]/g;
const simplified = /[这个们来说时会对开为与学国产业应种过还没经现实发]/g;

/** Software terms that are used in Taiwan but not in mainland China. */
const taiwanese = /軟體|程式|資料庫|網路|伺服器|使用者|演算法|記憶體|檔案|介面|函式|迴圈/g;

/** Returns the tag of a text in traditional characters; `undefined` if that is uncertain. */
function readChinese(sample: string, said: string): string | undefined {
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const [more, less] = [count(traditional), count(simplified)];
  if (more < 8 || more < less * 4) return undefined;
  if (/^zh-(?:TW|HK|MO|Hant)\b/i.test(said)) return said;
  return count(taiwanese) >= 2 ? 'zh-TW' : 'zh-Hant';
}
