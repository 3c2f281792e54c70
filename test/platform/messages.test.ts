import { describe, expect, it, vi } from 'vitest';

vi.mock('../../src/platform/browser.ts', () => ({ default: {} }));
const { parseMessage } = await import('../../src/platform/messages.ts');

describe('parseMessage', () => {
  it.each([
    { type: 'toggle' },
    { type: 'openOptions' },
    { type: 'openNotes' },
    { type: 'readAddress' },
    { type: 'state', state: 'reader' },
    { type: 'bring', script: 'export' },
    { type: 'color', code: 'a', language: 'go' },
    { type: 'color', code: '' },
    { type: 'picture', address: 'https://static001.infoq.cn/a.png' },
    { type: 'allowPictures' },
    { type: 'openNote', address: 'obsidian://new?file=a' },
    { type: 'noteReading', key: 'www.infoq.cn/article/a', reading: { share: 0.5, title: 'a' } },
  ])('reads %j', (message) => {
    expect(parseMessage(message)).toEqual(message);
  });

  it.each([
    undefined,
    null,
    1,
    'toggle',
    {},
    { type: 'eval' },
    { type: 'state' },
    { type: 'state', state: 'x' },
    { type: 'bring', script: 'x' },
    { type: 'color', code: 1 },
    { type: 'picture', address: 1 },
    { type: 'openNote' },
    { type: 'noteReading', key: 'a' },
    { type: 'noteReading', key: 'a', reading: { share: '1' } },
    { type: 'noteReading', key: 'a', reading: { share: 1.01 } },
    { type: 'noteReading', key: 'a', reading: { share: -0.01 } },
    { type: 'noteReading', key: 'a', reading: { share: Number.NaN } },
    { type: 'noteReading', reading: { share: 1 } },
    { type: 'openNote', address: 1 },
    { type: 'openNote', address: 'https://www.infoq.cn/' },
    { type: 'openNote', address: 'obsidian://open?vault=a' },
    [],
  ])('refuses %j', (message) => {
    expect(parseMessage(message)).toBeUndefined();
  });
});
