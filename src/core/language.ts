import type { SiteAdapter } from '../sites/adapter.ts';

/** Language of an article as a BCP 47 tag: what the page says, checked against the letters of its text. */
export function readLanguage(page: Document, site: SiteAdapter, url: string, text: string): string {
  const sample = text.slice(0, 4000);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const kana = count(/[\u3041-\u30ff]/g);
  const han = count(/\p{Script=Han}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  const path = /^https?:\/\/[^/]+\/(fr|br|pt|es|jp)\//.exec(url)?.[1];
  if ((kana > 20 || path === 'jp') && kana > han * 0.1) return 'ja';
  if (han > latin * 0.1) return site.lang.startsWith('zh') ? site.lang : 'zh-CN';
  const said = page.querySelector('#cr_item_lang')?.getAttribute('value') ?? page.documentElement.getAttribute('lang');
  if (site.lang.startsWith('zh')) return latin > 40 ? 'en' : site.lang;
  if (path && path !== 'jp') return path === 'br' ? 'pt-BR' : path;
  return said && /^[a-z]{2,3}(?:-[\w-]+)?$/i.test(said) && !/^(?:zh|ja)/i.test(said) ? said : site.lang;
}
