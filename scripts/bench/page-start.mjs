// Cost of the extension's scripts for a page: the time of all of their tasks, from a trace. Only Chromium writes traces.

import { serveFixtures } from '../lib/launch.mjs';
import { median, spread } from './statistics.mjs';

/** Milliseconds spent by the extension's scripts in a page's first second: compiling, starting, and running after that. */
export async function measureStart(browser, page, { runs }) {
  const times = { compile: [], run: [] };
  for (let turn = 0; turn < runs; turn++) {
    const tab = await browser.newPage();
    await serveFixtures(tab, { [page.url.split('#')[0]]: { body: page.html } });
    await tab.tracing.start({ categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] });
    await tab.goto(page.url);
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    const { traceEvents } = JSON.parse(Buffer.from(await tab.tracing.stop()).toString());
    const own = traceEvents.filter(({ ph, args }) => ph === 'X' && isOurs(args?.data));
    const spent = (names) =>
      outermost(own.filter(({ name }) => names.includes(name))).reduce((all, { dur }) => all + dur / 1000, 0);
    times.compile.push(spent(['v8.compile']));
    times.run.push(spent(['EvaluateScript', 'FunctionCall']));
    await tab.close();
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => [name, { median: median(list), ...spread(list) }]),
  );
}

function isOurs(data) {
  return /^chrome-extension:/.test(data?.url ?? '');
}

/** Only the outermost calls: the time of a call includes that of the calls inside it. */
function outermost(events) {
  return events.filter(
    (one) =>
      !events.some(
        (other) =>
          other !== one && other.tid === one.tid && other.ts <= one.ts && other.ts + other.dur >= one.ts + one.dur,
      ),
  );
}
