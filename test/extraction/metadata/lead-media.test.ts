import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractFromSnapshot } from '../../../src/extraction/extract-article.ts';
import { takeSnapshot } from '../../../src/extraction/snapshot.ts';
import { sites } from '../../../src/sites/index.ts';
import { detectArticle } from '../../../src/sites/match-article.ts';
import { modules } from '../modules.ts';

const talk = 'https://www.infoq.com/presentations/nine-years-of-events/';
const news = 'https://www.infoq.com/news/2031/02/nine-years-of-events/';
const text = 'The team moved nine years of events without a night shift, and says how it would do so again. ';

function read(player: string, url = talk) {
  const { window } = new JSDOM(
    `<html><head><title>Nine Years of Events - InfoQ</title></head><body><header class="header"><video src="/ad.mp4"></video></header>
<main><article><h1 class="heading">Nine Years of Events</h1>${player}<div class="article__content"><p>${text.repeat(3)}</p><p>${text.repeat(2)}</p></div>
<section id="theCommentsSection"><h4>Community comments</h4><iframe src="https://comments.example/"></iframe></section></article></main></body></html>`,
    { url, virtualConsole: new VirtualConsole() },
  );
  const site = detectArticle(url, sites);
  const snapshot = takeSnapshot(window.document, url);
  if (!site || !snapshot) throw new Error('no snapshot');
  const found = extractFromSnapshot(
    { ...snapshot, modules },
    site,
    url,
    window as unknown as Window & typeof globalThis,
  );
  return { recording: found?.article.recording, body: found?.article.body, clutter: found?.clutter ?? [] };
}

describe('the recording that a page is about', () => {
  it.each<[string, string, object]>([
    [
      'a video with its poster',
      '<div class="player"><video src="/v/1.mp4" poster="/v/1.jpg" title="The talk"></video></div>',
      {
        kind: 'video',
        address: 'https://www.infoq.com/v/1.mp4',
        label: 'The talk',
        poster: 'https://www.infoq.com/v/1.jpg',
      },
    ],
    [
      'audio',
      '<div class="player"><audio><source src="https://cdn.example/1.mp3"></audio><span>32:10</span></div>',
      { kind: 'audio', address: 'https://cdn.example/1.mp3', label: 'cdn.example' },
    ],
    [
      'a frame of a video host',
      '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
      { kind: 'frame', address: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', label: 'www.youtube.com' },
    ],
    [
      'a player that only a script feeds, and its preview',
      '<div class="player"><img src="/v/preview.jpg"><video src="blob:https://www.infoq.com/1"></video></div>',
      { kind: 'video', address: talk, label: 'www.infoq.com', poster: 'https://www.infoq.com/v/preview.jpg' },
    ],
  ])('is %s', (_, player, recording) => {
    const found = read(player);
    expect(found.recording).toEqual(recording);
    expect(found.body?.querySelector('[data-media]')).toBeNull();
    expect(found.clutter.filter(({ kind }) => kind === 'audio')).toEqual([]);
  });

  it('is not found if there is no player, or only one that counts visits', () => {
    expect(read('').recording).toBeUndefined();
    expect(read('<iframe src="https://count.example/" width="1" height="1"></iframe>').recording).toBeUndefined();
  });

  it('is not a player that reads an article aloud', () => {
    const found = read('<div><audio src="/listen.mp3"></audio><span>Listen to this article</span></div>', news);
    expect(found.recording).toBeUndefined();
    expect(found.clutter.map(({ kind }) => kind)).toContain('audio');
    expect(read('<div class="article__listen"><audio src="/listen.mp3"></audio></div>').recording).toBeUndefined();
  });
});
