import { describe, expect, it } from 'vitest';
import {
  ebookAddress,
  isInfoqHost,
  newsletterAddress,
  personAddress,
  promotedAddress,
  readLinkTarget,
  shopAddress,
  sponsorAddress,
  topicAddress,
} from '../../src/sites/addresses.ts';

const examples: Record<string, { pattern: RegExp; yes: readonly string[]; no: readonly string[] }> = {
  'promotions of conferences and courses': {
    pattern: promotedAddress,
    yes: [
      'https://qcon.infoq.cn/2026/beijing/',
      'https://aicon.infoq.cn',
      '//time.geekbang.org/column/intro/100',
      'https://qconsf.com/?utm_source=infoq',
      'https://sf.qconferences.com/register',
      'https://boston.qcon.ai:443/',
      'https://devsummit.infoq.com/conference/munich2026',
    ],
    no: [
      'https://live.com/',
      'https://live.community.example/x',
      'https://con.computer.example/',
      'https://time.geekbang.org.evil.example/',
      'https://qcon.ai.example/',
      'https://example.org/https://qcon.infoq.cn/',
      'https://www.infoq.cn/article/qcon',
    ],
  },
  shops: {
    pattern: shopAddress,
    yes: ['https://u.geekbang.org/subject/go'],
    no: ['https://u.geekbang.orgy.example/', 'https://qconsf.com/', 'https://www.geekbang.org/'],
  },
  'e-books': {
    pattern: ebookAddress,
    yes: [
      '/minibook/abc',
      'https://www.infoq.com/minibooks/emag-java',
      '/cn/minibooks/x',
      'http://www.infoq.cn/minibook/a',
    ],
    no: ['/minibook/', 'https://example.org/minibooks/x', '/article/minibook/x'],
  },
  "a sponsor's counted links": {
    pattern: sponsorAddress,
    yes: ['/url/f/9d1c/', 'https://www.infoq.com/vendorcontent/show.action?vcr=1', '/infoq/url.action?i=2'],
    no: ['/urls/', 'https://example.org/url/f/9d1c/'],
  },
  newsletters: { pattern: newsletterAddress, yes: ['/ai-ml-newsletter/'], no: ['/article/newsletter-design'] },
  topics: {
    pattern: topicAddress,
    yes: ['/topic/5', 'https://xie.infoq.cn/tag/6'],
    no: ['/topic/', '/article/topic/1'],
  },
  "people's pages": {
    pattern: personAddress,
    yes: [
      'https://www.infoq.com/profile/Some-One/',
      'https://xie.infoq.cn/u/anna',
      'https://www.infoq.com/fr/profile/x/',
    ],
    no: ['https://notinfoq.com/profile/x/', 'https://www.infoq.com/articles/profile/'],
  },
};

describe.each(Object.entries(examples))('addresses of %s', (_name, { pattern, yes, no }) => {
  it.each(yes)('include %s', (address) => expect(pattern.test(address)).toBe(true));
  it.each(no)('do not include %s', (address) => expect(pattern.test(address)).toBe(false));
});

it.each([
  ['www.infoq.cn', true],
  ['infoq.com', true],
  ['notinfoq.com', false],
  ['infoq.com.example', false],
])('the host %s is one of InfoQ: %s', (host, is) => expect(isInfoqHost(host)).toBe(is));

it.each([
  ['https://www.infoq.cn/link?target=https%3A%2F%2Fexample.org%2Fa', 'https://example.org/a'],
  ['https://xie.infoq.cn/link/?target=http%3A%2F%2Fexample.org', 'http://example.org/'],
  ['https://www.infoq.cn/link?target=javascript%3Aalert(1)', undefined],
  ['https://www.infoq.cn/link?target=%2Farticle%2Fx', undefined],
  ['https://example.org/link?target=https%3A%2F%2Fexample.com', undefined],
])('the target of %s is %s', (address, target) => expect(readLinkTarget(new URL(address))).toBe(target));
