import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sites } from '../../src/sites/index.ts';
import { browserNames } from './support/extension.ts';

/**
 * All permissions that the extension may require. A longer list is a decision: README and PRIVACY explain each of them.
 */
const permissions = ['storage', 'scripting'];

/** Optional hosts, requested when the user saves a file with its images, and never before. */
const pictureHosts = ['static001.infoq.cn', 'static001.geekbang.org', 'res.infoq.com', 'imgopt.infoq.com'].map(
  (host) => `https://${host}/*`,
);

/**
 * Maximum gzip size of the scripts in bytes: the first is loaded by every page of the sites, the second only by
 * articles.
 */
const maxBytes = { 'content.js': 4.5 * 1024, 'reader.js': 114 * 1024 } as const;

const hosts = sites.flatMap((site) => site.hosts).map((host) => `https://${host}/*`);

describe.each(browserNames)('the package for %s', (name) => {
  const read = (file: string) => readFileSync(join('dist', name, file), 'utf8');
  const files = () => readdirSync(join('dist', name), { recursive: true, encoding: 'utf8' });

  it('requires no more than the known permissions', () => {
    const manifest: Record<string, unknown> = JSON.parse(read('manifest.json'));
    expect(manifest.permissions).toEqual(permissions);
    const allowed = new Set(hosts);
    for (const host of Array.isArray(manifest.host_permissions) ? manifest.host_permissions : [])
      expect(allowed).toContain(host);
    expect(manifest.optional_host_permissions).toEqual(pictureHosts);
    const scripts = manifest.content_scripts as { matches: string[]; js: string[]; all_frames?: boolean }[];
    expect(scripts.flatMap(({ js }) => js)).toEqual(['reader.js', 'content.js']);
    for (const { matches, all_frames } of scripts) {
      expect(matches.toSorted()).toEqual([...new Set(hosts)].toSorted());
      expect(all_frames).toBeUndefined();
    }
    for (const more of [
      'optional_permissions',
      'web_accessible_resources',
      'externally_connectable',
      'content_security_policy',
      'sandbox',
      'oauth2',
      'update_url',
      'chrome_url_overrides',
      'devtools_page',
    ])
      expect(manifest).not.toHaveProperty(more);
  });

  it('explains each permission in PRIVACY.md', () => {
    const privacy = readFileSync('PRIVACY.md', 'utf8');
    for (const asked of [...permissions, ...hosts, ...pictureHosts])
      expect(privacy.split(`\`${asked}\``).length).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(maxBytes))('has a %s within its limit', (file, most) => {
    expect(gzipSync(read(file), { level: 9 }).length).toBeLessThanOrEqual(most);
  });

  it('contains no code that loads or creates code', () => {
    for (const file of files().filter((one) => one.endsWith('.js'))) {
      expect(read(file), file).not.toMatch(
        /\b(?:eval|importScripts)\(|new Function\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/,
      );
      expect(read(file), file).not.toMatch(/\bimport\(\s*["'`]https?:|<script[^>]+src=["']https?:/);
    }
  });

  it('contains the licenses of the bundled libraries', () => {
    const notices = read('THIRD-PARTY.txt');
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const library of Object.keys(dependencies)) expect(notices).toMatch(new RegExp(`^${library} \\d`, 'm'));
    expect(notices).toMatch(/Apache License|Mozilla Public License|MIT License/);
  });
});
