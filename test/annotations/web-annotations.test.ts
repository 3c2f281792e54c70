// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchor } from '../../src/annotations/anchor.ts';
import { type Annotation, annotationColors } from '../../src/annotations/annotation.ts';
import { mergeAnnotations, withoutExisting } from '../../src/annotations/merge.ts';
import { readWebAnnotations, toWebAnnotations } from '../../src/annotations/web-annotations.ts';
import { annotationOf } from './sample.ts';

const keyOf = (url: string) => (url.startsWith('https://www.infoq.') ? url.slice(8) : undefined);
const now = Date.parse('2026-05-05T05:05:05.000Z');
const read = (file: unknown) => readWebAnnotations(file, keyOf, now);
const throughFile = (annotations: readonly Annotation[]) =>
  read(JSON.parse(JSON.stringify(toWebAnnotations(annotations, 'Notes'))));

describe('a file of web annotations', () => {
  test('has the form of the W3C model', () => {
    const annotation = annotationOf('位移', {
      note: '先提交 #Kafka',
      prefix: '提交',
      suffix: '之前',
      start: 12,
      color: 'green',
    });
    const file = toWebAnnotations([annotation], 'Notes');
    expect(file).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 1,
    });
    expect(file.first).toEqual({
      type: 'AnnotationPage',
      startIndex: 0,
      items: [
        {
          id: 'urn:uuid:id-位移',
          type: 'Annotation',
          motivation: 'commenting',
          created: annotation.created,
          modified: annotation.modified,
          body: [
            { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: '先提交 #Kafka' },
            { type: 'TextualBody', purpose: 'tagging', value: 'Kafka' },
          ],
          target: {
            source: annotation.url,
            styleClass: 'green',
            'dcterms:title': annotation.title,
            selector: [
              { type: 'TextQuoteSelector', exact: '位移', prefix: '提交', suffix: '之前', alone: true },
              { type: 'TextPositionSelector', start: 12, end: 14 },
            ],
          },
        },
      ],
    });
  });

  const annotation = fc
    .record({
      // As records are stored: white space is single spaces.
      exact: fc
        .string({ minLength: 1, unit: 'grapheme' })
        .map((text) => text.replace(/\s+/g, ' '))
        .filter((text) => text.trim() !== ''),
      note: fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme' }), fc.constant('想想 #标签/下级 #two')),
      color: fc.constantFrom(...annotationColors),
      start: fc.nat(),
      id: fc.uuid(),
      section: fc.constantFrom(undefined, '第二节：代价'),
    })
    // A note of spaces only counts as no note.
    .map(({ exact, section, ...more }) =>
      annotationOf(exact, { ...more, ...(section && { section }), note: more.note.trim() }),
    );

  test('is read back as it was written, and merging it changes nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(annotation, { selector: ({ id }) => id }), (annotations) => {
        const back = throughFile(annotations);
        expect(back).toEqual({ annotations, skipped: 0 });
        expect(mergeAnnotations(annotations, back?.annotations ?? []).changed).toEqual([]);
      }),
    );
  });

  test('is read however deep it is nested, and with times that sort as text', () => {
    const item = {
      type: 'Annotation',
      created: '+275760-09-13T00:00:00.000Z',
      target: { source: 'https://www.infoq.com/a', selector: { type: 'TextQuoteSelector', exact: 'words' } },
    };
    let file: object = { items: [item] };
    for (let depth = 0; depth < 100_000; depth++) file = { first: file };
    expect(read(file)?.annotations[0]).toMatchObject({ created: new Date(now).toISOString() });
  });

  test('may come from another program: a list, a single one, strings as bodies, no color, other time zones', () => {
    const item = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      created: '2024-02-03T12:00:00+08:00',
      body: [
        { type: 'TextualBody', value: 'Worth a second look' },
        { type: 'TextualBody', purpose: 'tagging', value: 'to read' },
      ],
      target: [
        { source: { id: 'https://www.infoq.com/a' }, selector: { type: 'TextQuoteSelector', exact: 'some words' } },
      ],
    };
    const expected = {
      article: 'www.infoq.com/a',
      color: 'yellow',
      note: 'Worth a second look\n#to-read',
      created: '2024-02-03T04:00:00.000Z',
      modified: '2024-02-03T04:00:00.000Z',
    };
    for (const file of [item, [item], { type: 'AnnotationPage', items: [item] }])
      expect(read(file)).toMatchObject({ annotations: [expected], skipped: 0 });
  });

  test('may have quotes with line breaks, or without context: they are found by their words', () => {
    const itemOf = (quote: object) => ({
      type: 'Annotation',
      target: { source: 'https://www.infoq.cn/article/a', selector: { type: 'TextQuoteSelector', ...quote } },
    });
    const found = (quote: object, html: string) => {
      document.body.innerHTML = html;
      const [annotation] = read([itemOf(quote)])?.annotations ?? [];
      return annotation && anchor(document.body, annotation)?.toString();
    };
    const text = '<p>The queue grew by night, and nobody saw it.</p>';
    expect(found({ exact: 'grew by\n  night, and nobody saw' }, text)).toBe('grew by night, and nobody saw');
    expect(found({ exact: 'by night', prefix: 'The  queue\ngrew ', suffix: ', and nobody' }, text)).toBe('by night');
    // Too short to be sure, or not the only one.
    expect(found({ exact: 'by night' }, text)).toBeUndefined();
    expect(found({ exact: 'grew by night, and nobody saw' }, text + text)).toBeUndefined();
  });

  test('loses what cannot be used, and reports how much', () => {
    const items = [
      { type: 'Annotation', target: 'https://www.infoq.com/a' },
      {
        type: 'Annotation',
        target: { source: 'https://elsewhere.example/', selector: [{ type: 'TextQuoteSelector', exact: 'x' }] },
      },
      {
        type: 'Annotation',
        target: { source: 'https://www.infoq.com/a', selector: [{ type: 'TextQuoteSelector', exact: ' ' }] },
      },
      null,
      7,
    ];
    expect(read(items)).toEqual({ annotations: [], skipped: 5 });
  });

  test.each([null, 7, 'text', {}, { version: 1, mode: 'reader' }])('cannot be %j', (file) => {
    expect(read(file)).toBeUndefined();
  });
});

describe('merging', () => {
  const one = annotationOf('一', { id: 'a' });

  test('adds new annotations, and recognizes known ones by id or by content', () => {
    const other = annotationOf('二', { id: 'b' });
    const copy = { ...one, id: 'c' };
    const merge = mergeAnnotations([one], [one, copy, other, { ...other, id: 'd' }]);
    expect(merge).toEqual({ changed: [other], added: 1, known: 3 });
  });

  test('keeps the newer of two versions', () => {
    const newer = { ...one, note: 'more', modified: '2026-04-01T00:00:00.000Z' };
    expect(mergeAnnotations([one], [newer])).toEqual({ changed: [newer], added: 0, known: 0 });
    expect(mergeAnnotations([newer], [one])).toEqual({ changed: [], added: 0, known: 1 });
  });

  test('keeps equal text in different places separate', () => {
    const elsewhere = annotationOf('一', { id: 'b', prefix: '另' });
    expect(mergeAnnotations([one], [elsewhere]).added).toBe(1);
  });

  test('keeps all texts to which a file gives one id', () => {
    const [first, second, again] = [annotationOf('一'), annotationOf('二'), annotationOf('二')].map((each) => ({
      ...each,
      id: 'http://example.org/anno',
    })) as [Annotation, Annotation, Annotation];
    const { changed, added, known } = mergeAnnotations([], [first, second, again]);
    expect(changed.map(({ selectors: [{ exact }] }) => exact)).toEqual(['一', '二']);
    expect([added, known, new Set(changed.map(({ id }) => id)).size]).toEqual([2, 1, 2]);
    // The same file once more.
    expect(mergeAnnotations(changed, [first, second, again]).changed).toEqual([]);
    // The second text is newer than the first, or is added to the file later: it never replaces the first.
    const newer = { ...second, modified: '2026-04-01T00:00:00.000Z' };
    const merged = mergeAnnotations([], [first, newer]).changed;
    expect(mergeAnnotations(merged, [first, newer]).changed).toEqual([]);
    const later = mergeAnnotations([first], [first, newer]);
    expect([later.added, later.changed.length, later.changed[0]?.id === first.id]).toEqual([1, 1, false]);
  });

  test('restores nothing over what is there again', () => {
    const two = annotationOf('二');
    expect(withoutExisting([one, two], [{ ...one, note: 'newer' }])).toEqual([two]);
  });

  test('keeps an id that two articles have', () => {
    const elsewhere = { ...one, article: 'www.infoq.cn/article/other' };
    expect(mergeAnnotations([one], [elsewhere])).toEqual({ changed: [elsewhere], added: 1, known: 0 });
  });
});
