// The panel in the built extension: opening, toggling, scrolling. Each measurement uses a fresh page, except the toggles.

import { openHeap } from '../lib/heap.mjs';
import { serveFixtures } from '../lib/launch.mjs';
import { press, whenMode } from '../lib/panel.mjs';
import { median, spread } from './statistics.mjs';

const sum = (numbers) => ({ median: median(numbers), ...spread(numbers) });

/** Milliseconds from the article's appearance in the page's DOM to the first frame that shows the panel with it. */
export async function measureOpening(browser, page, { runs }) {
  const times = [];
  for (let run = 0; run < runs; run++) {
    const tab = await open(browser, { ...page, html: bringLate(page.html) });
    times.push(await tab.evaluate(openArticle));
    await tab.close();
  }
  return sum(times);
}

/** Milliseconds from the click to the next frame that shows the other mode. */
export async function measureToggles(browser, page, { runs }) {
  const tab = await open(browser, page);
  await whenMode(tab, 'reader');
  const times = { clean: [], reader: [] };
  for (let run = 0; run < runs; run++) {
    for (const mode of ['clean', 'reader']) {
      times[mode].push(await tab.evaluate(toggleTo, mode));
      await whenMode(tab, mode);
    }
  }
  await tab.close();
  return { toClean: sum(times.clean), toReader: sum(times.reader) };
}

/**
 * Scrolls through a page by half a screen per frame: milliseconds between frames, frames over 50 ms, and in Chromium the
 * script, style and layout time of each frame.
 */
export async function measureScroll(browser, page, { name, frames = 120 }) {
  const tab = await open(browser, page);
  await whenMode(tab, 'reader', 60_000);
  const client = name === 'chrome' ? await tab.createCDPSession() : undefined;
  await client?.send('Performance.enable');
  const before = await readMetrics(client);
  const gaps = await tab.evaluate(scrollThrough, frames);
  const after = await readMetrics(client);
  await tab.close();
  const perFrame = (metric) => (client ? ((after[metric] - before[metric]) * 1000) / frames : Number.NaN);
  return {
    frame: sum(gaps),
    longest: Math.max(...gaps),
    over50: gaps.filter((gap) => gap > 50).length,
    script: perFrame('ScriptDuration'),
    style: perFrame('RecalcStyleDuration'),
    layout: perFrame('LayoutDuration'),
  };
}

async function open(browser, page) {
  const tab = await browser.newPage();
  await tab.evaluateOnNewDocument(defineWhenPainted);
  await serveFixtures(tab, { [page.url.split('#')[0]]: { body: page.html } });
  await tab.goto(page.url, { waitUntil: 'domcontentloaded', timeout: 120_000 });
  await tab.bringToFront();
  return tab;
}

/** The same page with its body in a template until it is requested. */
function bringLate(html) {
  return html
    .replace(/<script\b[\s\S]*?<\/script>/gi, '')
    .replace(/(<body[^>]*>)([\s\S]*)(<\/body>)/i, '$1<template id="late">$2</template>$3');
}

/**
 * In the page: calls back after the first frame that shows the awaited state. It is checked in a task that each frame
 * posts: the task runs after the frame is painted, before the pictures that have arrived meanwhile are decoded. A timer
 * would fire later, after Chromium has let more frames pass.
 */
function defineWhenPainted() {
  globalThis.whenPainted = (isThere, callback) => {
    const check = () => (isThere() ? callback() : look());
    const look = () => requestAnimationFrame(() => scheduler.postTask(check, { priority: 'user-blocking' }));
    look();
  };
}

function openArticle() {
  return new Promise((resolve) => {
    const isOpen = () =>
      document.querySelector('infoq-reader[mode="reader"]')?.shadowRoot?.querySelector('[data-part="body"] p');
    const template = document.querySelector('#late');
    const start = () => {
      const began = performance.now();
      document.body.append(template.content.cloneNode(true));
      globalThis.whenPainted(isOpen, () => resolve(performance.now() - began));
    };
    // By then the settings are read and the page is idle.
    setTimeout(start, 500);
  });
}

function toggleTo(mode) {
  return new Promise((resolve) => {
    const began = performance.now();
    const host = () => document.querySelector('infoq-reader');
    const isThere = () => {
      const root = host()?.shadowRoot;
      if (host()?.getAttribute('mode') !== mode || !root?.querySelector('button[data-action="toggle"]')) return false;
      return mode === 'clean' || Boolean(root.querySelector('[data-part="body"] p'));
    };
    host().shadowRoot.querySelector('button[data-action="toggle"]').click();
    globalThis.whenPainted(isThere, () => resolve(performance.now() - began));
  });
}

function scrollThrough(frames) {
  return new Promise((resolve) => {
    const gaps = [];
    let last;
    const step = Math.max(window.innerHeight / 2, document.documentElement.scrollHeight / frames);
    const scroll = (now) => {
      if (last !== undefined) gaps.push(now - last);
      last = now;
      window.scrollBy({ top: step, behavior: 'instant' });
      if (gaps.length < frames) requestAnimationFrame(scroll);
      else resolve(gaps);
    };
    requestAnimationFrame(scroll);
  });
}

async function readMetrics(client) {
  if (!client) return {};
  const { metrics } = await client.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Memory use of the tab after one opening and after many: bytes of script, nodes, listeners. Only Chromium reports it. */
export async function measureHeap(browser, page, { openings }) {
  const tab = await open(browser, page);
  await whenMode(tab, 'reader');
  const readHeap = await openHeap(tab);
  const first = await readHeap();
  for (let turn = 1; turn < openings; turn++) {
    for (const mode of ['clean', 'reader']) {
      await press(tab, 'toggle');
      await whenMode(tab, mode);
    }
  }
  const last = await readHeap();
  await tab.close();
  return { first, last };
}
