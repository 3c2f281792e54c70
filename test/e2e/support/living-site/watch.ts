// Records what a user sees of the living site, frame by frame.
import type { Page } from 'puppeteer-core';
import type { LivingSite } from './client.ts';

declare global {
  interface Window {
    readonly site: LivingSite;
    seenFrames?: SeenFrame[];
  }
}

export interface SeenFrame {
  readonly path: string;
  /** Empty if there is no host. */
  readonly mode: string;
  /** Title, text and the text's length in the panel. */
  readonly title: string;
  readonly text: string;
  readonly length: number;
  /** Position of the watched paragraph, in the panel or, in clean mode, on the page; in px. */
  readonly top: number | undefined;
  /** Clutter that is visible on the page. */
  readonly clutter: string;
}

export async function whenFrames(page: Page, count: number): Promise<void> {
  await page.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame++) await new Promise(requestAnimationFrame);
  }, count);
}

/** Records every frame until it is stopped. `watched`: the beginning of the paragraph that the user is reading. */
export async function recordFrames(page: Page, watched = ''): Promise<{ readonly stop: () => Promise<SeenFrame[]> }> {
  await page.evaluate(noteFrames, watched);
  return { stop: () => stopRecording(page) };
}

/** The same from the next document's first frame on. */
export async function recordFromStart(page: Page): Promise<{ readonly stop: () => Promise<SeenFrame[]> }> {
  await page.evaluateOnNewDocument(noteFrames, '');
  return { stop: () => stopRecording(page) };
}

function stopRecording(page: Page): Promise<SeenFrame[]> {
  return page.evaluate(() => {
    const frames = window.seenFrames ?? [];
    delete window.seenFrames;
    return frames;
  });
}

/** Runs in the page. */
function noteFrames(start: string): void {
  const frames: SeenFrame[] = [];
  window.seenFrames = frames;
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getClientRects().length > 0;
  const note = () => {
    if (window.seenFrames !== frames || !document.documentElement) return;
    const host = document.querySelector('infoq-reader');
    const mode = host?.getAttribute('mode') ?? '';
    const body = host?.shadowRoot?.querySelector('[data-part="body"]');
    const text = mode === 'reader' ? (body?.textContent ?? '') : '';
    const root = mode === 'reader' ? body : document;
    const all = start === '' ? [] : [...(root?.querySelectorAll('p') ?? [])];
    const paragraph = all.find((one) => one.textContent?.startsWith(start) && isSeen(one));
    const clutter = ['comments', 'related', 'side'].filter((id) => {
      const element = document.querySelector(`#${id}`);
      return element !== null && isSeen(element);
    });
    frames.push({
      path: location.pathname,
      mode,
      title: mode === 'reader' ? (host?.shadowRoot?.querySelector('h1')?.textContent ?? '') : '',
      text,
      length: text.length,
      top: paragraph?.getBoundingClientRect().top,
      clutter: clutter.join(' '),
    });
  };
  // A frame shows the state after all of its callbacks have run.
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    note();
    if (window.seenFrames === frames) requestAnimationFrame(() => channel.port2.postMessage(null));
  };
  channel.port2.postMessage(null);
}
