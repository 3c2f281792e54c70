import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { minify } from 'terser';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { thirdPartyNotices } from './scripts/lib/third-party-notices.ts';
import { scriptNames } from './src/platform/script-names.ts';

const browsers = ['chrome', 'firefox'] as const;
type Browser = (typeof browsers)[number];

/**
 * Chromium (136) compiles all of the reader when it loads, while the page's article is still on its way: nearly all of
 * it is needed to open a panel, and function by function that takes longer.
 */
const compileNow = '//# allFunctionsCalledOnLoad';

/** One classic script: a content script and a background of both browsers can't be modules. */
function classicScript(browser: Browser, entry: string): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: false,
      minify: true,
      modulePreload: false,
      target: browser === 'chrome' ? 'chrome121' : 'firefox151',
      copyPublicDir: false,
      rolldownOptions: {
        // Half of the time is terser's, and known.
        checks: { pluginTimings: false },
        input: `src/entries/${entry}.ts`,
        output: {
          format: 'iife',
          entryFileNames: `${entry}.js`,
          ...(browser === 'chrome' && entry === 'reader' ? { postBanner: compileNow } : {}),
        },
      },
    },
  };
}

/** A page of the extension: `<name>.html`, with a script and a sheet of its own. */
function extensionPage(browser: Browser, name: string): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: false,
      modulePreload: false,
      target: browser === 'chrome' ? 'chrome121' : 'firefox151',
      copyPublicDir: false,
      rolldownOptions: {
        input: `${name}.html`,
        output: { entryFileNames: `${name}.js`, assetFileNames: `${name}.[ext]` },
      },
    },
  };
}

/** The one manifest, less what the other browser would warn about. */
function manifestFor(browser: Browser): string {
  const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
  manifest.version = JSON.parse(readFileSync('package.json', 'utf8')).version;
  if (browser === 'chrome') {
    delete manifest.browser_specific_settings;
    delete manifest.background.scripts;
  } else {
    delete manifest.minimum_chrome_version;
    delete manifest.background.service_worker;
  }
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Files that go into the package as they are. */
function packageFiles(): Plugin {
  return {
    name: 'package-files',
    sharedDuringBuild: true,
    buildApp: {
      order: 'pre',
      async handler() {
        for (const browser of browsers) {
          rmSync(`dist/${browser}`, { recursive: true, force: true });
          mkdirSync(`dist/${browser}`, { recursive: true });
          writeFileSync(`dist/${browser}/manifest.json`, manifestFor(browser));
          cpSync('_locales', `dist/${browser}/_locales`, { recursive: true });
          cpSync('icons', `dist/${browser}/icons`, { recursive: true, filter: (file) => !file.endsWith('.svg') });
          cpSync('LICENSE', `dist/${browser}/LICENSE`);
          cpSync('src/entries/alive.css', `dist/${browser}/alive.css`);
        }
      },
    },
  };
}

/** What the polyfill does for interfaces that no script asks for: its table, what wraps them, and listeners of developer tools. */
const unusedInPolyfill: readonly (readonly [part: RegExp, instead: string])[] = [
  [/(?<=const apiMetadata = )\{.*?\n {6}\}(?=;)/s, '{ runtime: {}, tabs: {} }'],
  [/(?<=const wrapAsyncFunction = \(name, metadata\) => )\{.*?\n {6}\}(?=;)/s, '{}'],
  [
    /(?<=const onRequestFinishedWrappers = new DefaultWeakMap\()listener => \{.*?\n {6}\}(?=\);)/s,
    '(listener) => listener',
  ],
  [/(?<=\n) {2}if \(!\(globalThis\.chrome.*?\n {2}\}/s, ''],
  [/apiMetadata\.privacy = \{.*?\n {6}\};/s, ''],
];

/**
 * The polyfill as a module. What a bundler does with a module of the older kind asks for every property of it, and
 * here these are all of the browser's interfaces, which are made when they are first asked for: half of the time that
 * a page pays for our script. Half of its code is a table of what is to give
 * promises: Chrome does that by itself since 96, all but messages, which the polyfill knows without a table.
 */
function polyfillAsModule(): Plugin {
  return {
    name: 'polyfill-as-module',
    transform(code, id) {
      if (!id.includes('/webextension-polyfill/')) return undefined;
      const short = unusedInPolyfill.reduce((left, [part, instead]) => {
        if (!part.test(left)) throw new Error(`The polyfill has no ${part} where it was.`);
        return left.replace(part, instead);
      }, code);
      return `const module = { exports: {} };\nconst exports = module.exports;\n${short}\nexport default module.exports;`;
    },
  };
}

/** Terser finds in the script of every article what oxc leaves: 2 % of its compressed size (terser 5.51, November 2026). */
function minifyTwice(): Plugin {
  return {
    name: 'minify-twice',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || chunk.name !== 'reader') continue;
        const { code } = await minify(chunk.code, {
          ecma: 2020,
          compress: { passes: 3, keep_fargs: false, hoist_funs: true },
          format: { comments: /allFunctionsCalledOnLoad/ },
        });
        if (code) chunk.code = code;
      }
    },
  };
}

export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  environments: Object.fromEntries(
    browsers.flatMap((browser) => [
      ...['content', 'background', ...scriptNames].map((entry) => [
        `${browser}${entry.charAt(0).toUpperCase()}${entry.slice(1)}`,
        classicScript(browser, entry),
      ]),
      [`${browser}Options`, extensionPage(browser, 'options')],
      [`${browser}Notes`, extensionPage(browser, 'notes')],
    ]),
  ),
  builder: {
    sharedConfigBuild: true,
    async buildApp(builder) {
      for (const [name, environment] of Object.entries(builder.environments)) {
        if (name !== 'client' && name !== 'ssr') await builder.build(environment);
      }
    },
  },
  plugins: [
    packageFiles(),
    polyfillAsModule(),
    minifyTwice(),
    thirdPartyNotices(browsers.map((browser) => `dist/${browser}`)),
  ],
});
