import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { minify } from 'terser';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { thirdPartyNotices } from './scripts/lib/third-party-notices.ts';
import { scriptNames } from './src/platform/script-names.ts';

const browsers = ['chrome', 'firefox'] as const;
type Browser = (typeof browsers)[number];

/**
 * Makes Chromium (136) compile all of `reader.js` when it loads, while the page's article is still loading: opening a
 * panel needs nearly all of it, and compiling one function after another takes longer.
 */
const compileNow = '//# allFunctionsCalledOnLoad';

/** One classic script: content scripts, and a background script for both browsers, can't be modules. */
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
        // Terser takes half of the time, which is expected.
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

/** A page of the extension: `<name>.html`, with its own script and style sheet. */
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

/** The common manifest, without the keys that this browser would warn about. */
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

/** Copies files into the package unchanged. */
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
          cpSync('src/page/host/cover.css', `dist/${browser}/cover.css`);
        }
      },
    },
  };
}

/** Parts of the polyfill for interfaces that no script uses, with their replacements: its table, wrappers, and listeners. */
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
 * The polyfill as an ES module. The bundler's wrapper for its older module format (UMD) reads every property of it, which
 * creates all of the browser's API objects: 3.3 ms of script on a page that is not an article instead of 2.4. Half of the
 * polyfill's code is a table of functions that return promises: Chrome 96 and newer have these themselves, except for
 * messages, which the polyfill supports without the table.
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

/** Terser makes the script of every article another 1.5 % smaller after oxc, compressed (terser 5.51, November 2026). */
function minifyTwice(): Plugin {
  return {
    name: 'minify-twice',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || chunk.name !== 'reader') continue;
        const { code } = await minify(chunk.code, {
          ecma: 2020,
          compress: {
            passes: 6,
            keep_fargs: false,
            hoist_funs: true,
            pure_getters: true,
            unsafe_arrows: true,
            unsafe_comps: true,
            lhs_constants: false,
          },
          format: { comments: /allFunctionsCalledOnLoad/, quote_style: 3 },
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
