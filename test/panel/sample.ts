import { readFileSync } from 'node:fs';
import type { Article } from '../../src/article/article.ts';
import type { PanelView } from '../../src/article/panel-view.ts';
import { startControls } from '../../src/controls/render-controls.tsx';
import type { Modules } from '../../src/on-demand/modules.ts';
import type { PanelActions, PanelProps } from '../../src/panel/types.ts';
import { parseSettings, type Settings } from '../../src/settings/settings.ts';
import type { Translate } from '../../src/ui/translate.ts';

const messages: Record<string, { message: string }> = JSON.parse(readFileSync('_locales/en/messages.json', 'utf8'));

/**
 * Sets whether the user has just clicked or pressed a key: a test's click does not count, and jsdom has no
 * `userActivation`.
 */
export function setActivation(isActive: boolean): void {
  Object.defineProperty(navigator, 'userActivation', { value: { isActive }, configurable: true });
}
setActivation(true);

/** Like platform/i18n.ts, without a browser. */
export const t: Translate = (id, values = {}) => {
  const plural = new Intl.PluralRules('en').select(Number(values.n ?? 0));
  const message = messages[id] ?? messages[`${id}_${plural}`] ?? messages[`${id}_other`];
  if (!message) throw new Error(`No message ${id}`);
  return message.message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
};

export const code = 'def f(x):\n    # half\n    return x / 2  ';

export function sampleBody(): HTMLElement {
  const body = document.createElement('div');
  const add = (parent: Element, tag: string, attributes: Record<string, string> = {}, text = '') => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  add(body, 'h2', { id: 'one', 'data-heading-level': '2' }, 'One');
  add(body, 'p', {}, 'The first. It don\u2019t hurt.');
  add(body, 'p', { id: 'two', 'data-heading-level': '3' }, 'Two');
  add(add(body, 'pre'), 'code', { 'data-lang': 'python' }, code);
  add(body, 'h2', { id: 'three', 'data-heading-level': '2' }, 'Three');
  add(add(body, 'p'), 'img', { src: 'https://static001.infoq.cn/a.png', alt: 'A picture' });
  const table = add(body, 'table');
  for (const cells of [
    ['Name', 'Count'],
    ['a', '12'],
    ['b', '3.5%'],
  ]) {
    const row = add(table, 'tr');
    for (const cell of cells) add(row, 'td', {}, cell);
  }
  return body;
}

export function sampleArticle(over: Partial<Article> = {}): Article {
  const whole = (count: number) => ({ kept: count, total: count });
  return {
    url: 'https://www.infoq.cn/article/sample',
    title: 'A sample',
    lang: 'zh-CN',
    published: '2019-08-27T10:00:00+08:00',
    authors: ['Ann', 'Bo'],
    translators: ['Li'],
    original: 'https://example.com/source',
    summary: 'In short.',
    body: sampleBody(),
    outline: [
      { id: 'one', text: 'One', level: 2, pseudo: false },
      { id: 'two', text: 'Two', level: 3, pseudo: true },
      { id: 'three', text: 'Three', level: 2, pseudo: false },
    ],
    completeness: {
      text: 0.9987,
      headings: whole(3),
      images: whole(1),
      code: whole(1),
      tables: whole(1),
      formulas: whole(2),
      drawings: whole(1),
      lists: whole(0),
      media: whole(0),
    },
    length: { characters: 2800, words: 264, codeBlocks: 1 },
    ...over,
  };
}

/** The panel's state with an article, as after reading a page. */
export function readingView(article: Article) {
  return { state: 'reading', article, body: article.body.cloneNode(true) as HTMLElement, removed: [] } as const;
}

/** Loads the controls like the browser, and of the other parts those that are given. */
export function withControls(parts: Partial<Modules> = {}): PanelActions['loadModule'] {
  const all: Partial<Modules> = { controls: { start: startControls }, ...parts };
  return async (name) => all[name];
}

export function sampleProps(
  view: PanelView,
  actions: Partial<PanelActions> = {},
  settings: Partial<Settings> = {},
): PanelProps {
  const none = () => undefined;
  return {
    view,
    settings: parseSettings({ greeted: true, ...settings }),
    t,
    locale: 'en',
    shown: [],
    now: Date.UTC(2026, 10, 24),
    setTextRules: none,
    actions: {
      toggle: none,
      original: none,
      change: none,
      openOptions: none,
      openNotes: none,
      onRefused: none,
      playOnPage: none,
      loadModule: withControls(),
      hasAnnotations: async () => false,
      takeTextFragment: async () => undefined,
      color: async () => [],
      showOnPage: none,
      requestImagePermission: async () => false,
      openNote: async () => false,
      ...actions,
    },
  };
}
