// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ReadArticle } from '../../src/notebook/list-readings.ts';
import { ReadingsPart } from '../../src/notebook/ReadingsPart.tsx';

const article = (key: string): ReadArticle => ({
  version: 1,
  key,
  url: `https://www.infoq.cn/article/${key}`,
  link: `https://www.infoq.cn/article/${key}`,
  site: 'www.infoq.cn',
  title: key,
  share: 0.5,
  words: '',
  at: 1,
});

let articles: ReadArticle[];
let refuses: boolean;

function show(): Promise<void> {
  const none = async () => undefined;
  const remove = async (gone: readonly ReadArticle[]) => {
    if (refuses) throw new Error('full');
    articles = articles.filter((one) => !gone.includes(one));
    // Storage reports the change asynchronously, after the click.
    queueMicrotask(() => void show());
  };
  return act(() => {
    render(
      <ReadingsPart
        t={(id) => id}
        locale="en"
        isOn
        switchOn={none}
        articles={articles}
        restore={none}
        remove={remove}
        tell={() => undefined}
      />,
      document.body,
    );
  }) as Promise<void>;
}

const buttons = () => [...document.querySelectorAll<HTMLElement>('[data-do="remove-reading"]')];
const press = async (button: HTMLElement | undefined) => {
  button?.focus();
  button?.click();
  await act(async () => undefined);
};

describe('the focus, when an article is removed from the list by key', () => {
  beforeEach(async () => {
    render(null, document.body);
    refuses = false;
    articles = ['a', 'b', 'c'].map(article);
    await show();
  });

  test('moves to the row that has taken its place', async () => {
    await press(buttons()[1]);
    expect(buttons()).toHaveLength(2);
    expect(document.activeElement).toBe(buttons()[1]);
    expect(document.activeElement?.closest('li')?.textContent).toContain('c');
  });

  test('moves to the row above if it was the last', async () => {
    await press(buttons()[2]);
    expect(document.activeElement).toBe(buttons()[1]);
  });

  test('moves to the note that nothing is left', async () => {
    for (let rest = 3; rest > 0; rest--) await press(buttons()[0]);
    expect(document.activeElement?.className).toBe('notebook-count');
  });

  test('stays if storage refuses', async () => {
    refuses = true;
    const [, second] = buttons();
    await press(second);
    expect(document.activeElement).toBe(second);
  });
});
