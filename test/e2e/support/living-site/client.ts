// The client: hydrates the server's page when it is told to, and navigates between articles in place.
import type { EditorView } from 'prosemirror-view';
import { createSSRApp, nextTick } from 'vue';
import { articles, blocksOf, type SiteArticle } from './articles.ts';
import { type Build, createSite } from './site.ts';
import { appendParagraph, mountViewer } from './viewer.ts';

const build: Build = JSON.parse(document.querySelector('#build')?.textContent ?? '{}');
const articleAt = (path: string) => articles.find((one) => one.path === path);
const { Site, state } = createSite(build, articleAt(location.pathname) ?? (articles[0] as SiteArticle));
let view: EditorView | undefined;

createSSRApp(Site).mount('#__nuxt');

const show = async (stand: typeof state.stand) => {
  state.stand = stand;
  await nextTick();
  const place = document.querySelector('#viewer');
  if (place && state.article && view?.dom.parentNode !== place) {
    view?.destroy();
    view = mountViewer(place, blocksOf(state.article));
  }
};

/** The steps of each way in which the client's viewer replaces the server's text. */
const steps: Record<Build['way'], readonly (() => unknown)[]> = {
  replace: [() => show('viewer')],
  gap: [() => show('nothing'), () => show('viewer')],
  behind: [() => show('hidden viewer'), () => show('viewer')],
  under: [() => show('both'), () => show('viewer')],
  mount: [mountInPlace],
  never: [],
};

function mountInPlace(): void {
  const mount = document.querySelector<HTMLElement>('[server-rendered] > .ProseMirror');
  if (mount && state.article) view = mountViewer({ mount }, blocksOf(state.article));
}

// Like the router of such a site: the scroll position is stored with the entry that is left, and restored by the page
// itself.
history.scrollRestoration = 'manual';
let turn = 0;

const tops = new Map<string, number>();
/** The path of the page that is shown. */
let left = location.pathname;
const keepPlace = () => {
  tops.set(left, scrollY);
  history.replaceState({ ...history.state, top: scrollY }, '');
};

async function open(path: string, top: number): Promise<void> {
  const mine = ++turn;
  left = path;
  const next = articleAt(path);
  if (next) await fetch(`/api${path}`).then((answer) => answer.text());
  if (mine !== turn) return;
  state.article = next;
  document.title = `${next?.title ?? '首页'} - InfoQ`;
  view?.destroy();
  view = undefined;
  await show(next ? 'viewer' : 'nothing');
  scrollTo(0, top);
}

addEventListener('popstate', () => {
  tops.set(left, scrollY);
  open(location.pathname, tops.get(location.pathname) ?? 0);
});

const site = {
  /** Takes the next step of the way; false after the last one. */
  step: async (index: number) => {
    await steps[build.way][index]?.();
    return index + 1 < steps[build.way].length;
  },
  more: () => {
    state.hasMore = true;
    return nextTick();
  },
  /** Adds a paragraph at the end of the text. */
  append: (text: string) => {
    if (view) appendParagraph(view, text);
    else {
      const last = document.createElement('p');
      last.textContent = text;
      document.querySelector('.ProseMirror')?.append(last);
    }
  },
  go: (path: string, replaces = false) => {
    keepPlace();
    if (replaces) history.replaceState({}, '', path);
    else history.pushState({}, '', path);
    return open(path, 0);
  },
};
export type LivingSite = typeof site;

Object.assign(window, { site });
