// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { printArticle } from '../../src/panel/print/Print.tsx';

afterEach(() => vi.restoreAllMocks());

test('an article that was left while its images loaded is not printed', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  const body = document.createElement('div');
  document.body.append(body);
  await printArticle(body);
  expect(print).toHaveBeenCalledTimes(1);
  const left = printArticle(body);
  body.remove();
  await left;
  expect(print).toHaveBeenCalledTimes(1);
});
