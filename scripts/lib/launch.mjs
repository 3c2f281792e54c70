// Starts a browser with the built extension, and serves fixtures under their real addresses.
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { provideBrowser } from './find-browser.mjs';
import { drawPicture } from './placeholder-image.mjs';

export const viewport = { width: 1440, height: 900 };

const chromeArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chrome refuses to run as root inside its own sandbox. */
const sandboxArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Keeps the extension's storage over a restart. Firefox drops it with an add-on that is loaded for a session. */
const ownPrefs = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextensions.uuids': JSON.stringify({
    'clean-reader@infoq-clean-reader.github.io': '0f0e7a52-8b1f-4c6e-9d53-6f2f1a9f7c11',
  }),
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
};

/**
 * `name`: chrome or firefox. `extension`: folder of the built extension, false for a browser without it, or `later` for
 * one that gets it while running.
 * `proxyPort`: a local proxy that receives every request that no fixture answers. `profile`: a folder that persists after
 * the run. `firefoxPrefs`: more preferences of Firefox.
 */
export async function launchBrowser(name, options = {}) {
  const {
    extension = `dist/${name}`,
    headless = true,
    profile,
    proxyPort,
    executablePath,
    firefoxPrefs = {},
    args = [],
  } = options;
  const common = {
    browser: name,
    executablePath: executablePath ?? (await provideBrowser(name)),
    headless,
    defaultViewport: headless ? viewport : null,
    ...(profile ? { userDataDir: profile } : {}),
  };
  if (name === 'chrome') {
    const proxyArgs = proxyPort ? [`--proxy-server=http://127.0.0.1:${proxyPort}`] : [];
    return launchChrome({
      ...common,
      pipe: true,
      enableExtensions: extension === 'later' || (extension ? [resolve(extension)] : false),
      args: [...chromeArgs, ...sandboxArgs, ...proxyArgs, ...args],
    });
  }
  const browser = await puppeteer.launch({
    ...common,
    args,
    extraPrefsFirefox: { ...ownPrefs, ...proxyPrefs(proxyPort), ...firefoxPrefs },
  });
  if (extension && extension !== 'later') await browser.installExtension(resolve(extension));
  return browser;
}

/** Some systems, such as Ubuntu since 23.10, give a downloaded Chrome no sandbox at all. */
async function launchChrome(options) {
  try {
    return await puppeteer.launch(options);
  } catch (error) {
    if (!/no usable sandbox/i.test(String(error))) throw error;
    console.warn('This system has no sandbox for this Chrome: it runs without one.');
    return puppeteer.launch({ ...options, args: [...options.args, '--no-sandbox'] });
  }
}

function proxyPrefs(port) {
  if (!port) return {};
  const to = { 'network.proxy.http': '127.0.0.1', 'network.proxy.ssl': '127.0.0.1' };
  return { ...to, 'network.proxy.type': 1, 'network.proxy.http_port': port, 'network.proxy.ssl_port': port };
}

/**
 * Answers a page's requests: `fixtures` maps an address (without its hash) to `{ body, contentType?, headers?, after? }`,
 * served once the promise `after` resolves; every other image is a drawn picture, everything else empty. `leave: true`
 * lets other documents go to the network. Returns the list to which every request is added.
 */
export async function serveFixtures(page, fixtures, { leave = false } = {}) {
  const requests = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = request.url();
    const type = typeOf(request);
    if (!/^https?:/.test(url)) return void request.continue().catch(() => {});
    requests.push({ url, type });
    const fixture = fixtures[url.split('#')[0]];
    const isDocument = request.isNavigationRequest();
    if (!fixture && leave && isDocument) return void request.continue().catch(() => {});
    const answer = fixture ? answerWith(fixture) : answerFor(url, type, isDocument);
    Promise.resolve(fixture?.after)
      .then(() => request.respond(answer))
      .catch(() => {});
  });
  return requests;
}

/** Firefox does not report the type of a request. */
function typeOf(request) {
  try {
    return request.resourceType();
  } catch {
    return request.isNavigationRequest() ? 'document' : 'unknown';
  }
}

function answerWith({ body, contentType = 'text/html; charset=utf-8', headers = {} }) {
  return { status: 200, contentType, headers, body };
}

function answerFor(url, type, isDocument) {
  const isImage = !isDocument && (type === 'image' || /\.(?:png|jpe?g|gif|webp|svg)(?:[?#]|$)/i.test(url));
  if (isImage) return { status: 200, contentType: 'image/svg+xml', body: drawPicture(url) };
  return { status: isDocument ? 404 : 200, contentType: isDocument ? 'text/html' : 'text/plain', body: '' };
}
