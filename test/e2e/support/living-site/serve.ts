// The site's server: renders pages like Vue, builds the client once, and returns both as fixtures.
import { resolve } from 'node:path';
import { renderToString } from '@vue/server-renderer';
import { build as bundle } from 'vite';
import { createSSRApp } from 'vue';
import type { Fixture } from '../../../../scripts/lib/launch.mjs';
import { articles, type SiteArticle } from './articles.ts';
import { type Build, createSite } from './site.ts';

const origin = 'https://www.infoq.cn';

export const addressOf = ({ path }: SiteArticle): string => origin + path;

let client: Promise<string> | undefined;

/** The path of the client's script, which the document's parser waits for at its end. */
export const clientPath = '/_nuxt/client.js';

/** `answers`: by path, a promise that delays the client's script, or an article's data when it is requested in place. */
export async function serveSite(
  build: Build,
  answers: Readonly<Record<string, Promise<void>>> = {},
): Promise<Record<string, Fixture>> {
  client ??= bundleClient();
  const after = answers[clientPath];
  const script = { body: await client, contentType: 'text/javascript; charset=utf-8', ...(after ? { after } : {}) };
  const fixtures: Record<string, Fixture> = { [origin + clientPath]: script };
  for (const article of articles) {
    const after = answers[article.path];
    fixtures[addressOf(article)] = { body: await renderPage(build, article) };
    fixtures[`${origin}/api${article.path}`] = {
      body: '{}',
      contentType: 'application/json',
      ...(after ? { after } : {}),
    };
  }
  return fixtures;
}

async function renderPage(build: Build, article: SiteArticle): Promise<string> {
  const markup = await renderToString(createSSRApp(createSite(build, article).Site));
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${article.title} - InfoQ</title>
<style>p{margin:18px 0;line-height:1.8}.app{max-width:1200px;margin:0 auto}</style></head>
<body><div id="__nuxt">${markup}</div><script type="application/json" id="build">${JSON.stringify(build)}</script>
<script src="${clientPath}"></script></body></html>`;
}

async function bundleClient(): Promise<string> {
  const result = await bundle({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, 'client.ts'), formats: ['iife'], name: 'client' },
    },
  });
  const [output] = Array.isArray(result) ? result : [];
  const chunk = output?.output[0];
  if (!chunk) throw new Error('The client was not built.');
  return chunk.code;
}
