import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sites } from '../../src/sites/index.ts';
import { articleKey, detectArticle, leadsToSite } from '../../src/sites/match-article.ts';
import { examples } from './examples.ts';

describe('detectArticle', () => {
  it('has examples of every site', () => {
    expect(Object.keys(examples)).toEqual(sites.map(({ id }) => id));
  });

  for (const [id, { articles, others }] of Object.entries(examples)) {
    it.each(articles)(`matches %s as an article of ${id} and of no other site`, (url) => {
      expect(sites.filter((one) => detectArticle(url, [one])).map((one) => one.id)).toEqual([id]);
    });

    it.each(others)('does not match %s', (url) => {
      expect(detectArticle(url, sites)).toBeUndefined();
    });
  }

  it.each([
    '',
    'about:blank',
    'http://www.infoq.cn/article/ZBqG3uXl2NABHZy4vyZm',
    'https://www.infoq.cn.example/article/ZBqG3uXl2NABHZy4vyZm',
    'https://example.org/https://www.infoq.cn/article/ZBqG3uXl2NABHZy4vyZm',
    'https://www.infoq.cn@example.org/article/ZBqG3uXl2NABHZy4vyZm',
  ])('matches no article for %j', (url) => {
    expect(detectArticle(url, sites)).toBeUndefined();
  });

  it('matches a path that can not be decoded', () => {
    expect(detectArticle('https://www.infoq.cn/article/%E0%A4%A', sites)?.id).toBe('infoq-cn');
  });

  it('treats an address as the same article with another query, hash or slash', () => {
    expect(articleKey('https://www.infoq.cn/article/a?utm_source=rss#1')).toBe(
      articleKey('https://www.infoq.cn/article/a/'),
    );
    expect(articleKey('https://www.infoq.cn/article/a')).not.toBe(articleKey('https://www.infoq.cn/article/b'));
  });
});

describe('the manifest', () => {
  it('names the hosts of the sites and no other', () => {
    const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
    const hosts = sites.flatMap((site) => site.hosts.map((host) => `https://${host}/*`));
    expect([...manifest.content_scripts[0].matches].sort()).toEqual([...hosts].sort());
    expect(manifest.host_permissions).toEqual(manifest.content_scripts[0].matches);
    // Hosts of images only, requested when a file is saved.
    expect(manifest.optional_host_permissions).toEqual([
      'https://static001.infoq.cn/*',
      'https://static001.geekbang.org/*',
      'https://res.infoq.com/*',
      'https://imgopt.infoq.com/*',
    ]);
    expect(manifest.permissions).toEqual(['storage', 'scripting']);
    expect(manifest.web_accessible_resources).toBeUndefined();
  });

  it('loads the reader at the address of every article, and not on lists that globs can exclude', () => {
    const { content_scripts: scripts } = JSON.parse(readFileSync('manifest.json', 'utf8'));
    const globs: string[] = scripts[0].include_globs;
    const isStarted = (url: string) => globs.some((glob) => matchesGlob(url, glob));
    expect(scripts[0].js).toEqual(['reader.js']);
    expect(scripts[0].matches).toEqual(scripts[1].matches);
    expect(Object.values(examples).flatMap(({ articles }) => articles.filter((url) => !isStarted(url)))).toEqual([]);
    for (const url of ['https://www.infoq.cn/', 'https://www.infoq.cn/topic/Front-end', 'https://www.infoq.com/news/'])
      expect(isStarted(url), url).toBe(false);
  });
});

/** As browsers interpret `include_globs`: `*` matches any run of characters, `?` a single one. */
function matchesGlob(url: string, glob: string): boolean {
  const pattern = glob
    .replace(/[.+^${}()|[\]\\/]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${pattern}$`).test(url);
}

describe('leadsToSite', () => {
  it.each(['/topic/12', 'topic/12', '//www.infoq.cn/topic/1', 'https://xie.infoq.cn/tag/7', 'https://www.infoq.com/'])(
    'is true for %s',
    (href) => {
      expect(leadsToSite(href, sites)).toBe(true);
    },
  );

  it.each(['', '#notes', 'https://peps.example/703/', '//infoq.cn.example/topic/1', 'mailto:a@infoq.cn', 'http://['])(
    'is false for %s',
    (href) => {
      expect(leadsToSite(href, sites)).toBe(false);
    },
  );
});
