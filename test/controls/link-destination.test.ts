// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { linkDestination } from '../../src/controls/link-destination.ts';
import { t } from '../panel/sample.ts';

test('the destination of a link is the host of another site, and the address on InfoQ’s', () => {
  const where = (href: string) => {
    const link = document.createElement('a');
    link.setAttribute('href', href);
    return linkDestination(link, t);
  };
  expect(where('https://user@example.org:8080/a/b?c#d')).toBe('External link: example.org:8080');
  expect(where('https://infoq.cn.example.org/')).toBe('External link: infoq.cn.example.org');
  expect(where('https://www.infoq.cn/article/abc/')).toBe('www.infoq.cn/article/abc');
  expect(where('https://xie.infoq.cn/')).toBe('xie.infoq.cn');
  expect(where('mailto:ann@example.org')).toBe('mailto:ann@example.org');
  expect(where('#part')).toBeUndefined();
  expect(where(`https://www.infoq.cn/${'long'.repeat(50)}`)?.length).toBeLessThan(70);
});
