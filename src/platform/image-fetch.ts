import browser from './browser.ts';
import { askBackground } from './messages.ts';

// A page may show pictures of another host but not read them, and neither may a content script in it. The background
// may, once the user has allowed that host.

/** Timeout for a picture, in ms. */
const patience = 30_000;

const options: RequestInit = { credentials: 'omit', cache: 'force-cache', referrerPolicy: 'no-referrer' };

/**
 * The bytes of a picture: fetched by the page if its host allows that, else by the background. `undefined` if neither
 * works.
 */
export async function fetchImage(address: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const own = await readBase64(address, { ...options, mode: 'cors' }, signal);
  if (own || signal.aborted) return own ? fromBase64(own) : undefined;
  const answer = await askBackground({ type: 'picture', address });
  return typeof answer === 'string' && isBase64(answer) ? fromBase64(answer) : undefined;
}

/** Runs in the background: a picture in base64; empty if the user has not allowed its host, or if it is not a picture. */
export async function answerWithImage(address: string): Promise<string> {
  const host = hostPattern(address);
  if (!host || !(await browser.permissions.contains({ origins: [host] }))) return '';
  return readBase64(address, options);
}

/** Match patterns of the hosts of the sites' pictures, from the manifest. */
function imageHosts(): string[] {
  const { optional_host_permissions: hosts } = browser.runtime.getManifest() as {
    optional_host_permissions?: string[];
  };
  return hosts ?? [];
}

/**
 * Runs in the background during the user's click: Chrome passes the user activation on with the message and shows the
 * prompt. Firefox prompts only on the extension's own pages, so the options page, which has a switch for it, is opened.
 */
export async function requestImagePermission(): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: imageHosts() });
  } catch {
    await browser.runtime.openOptionsPage().catch(() => undefined);
    return false;
  }
}

/** Whether the user has allowed all hosts of pictures. */
export async function hasImagePermission(): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: imageHosts() });
  } catch {
    return false;
  }
}

/** Requests or removes the permission. Call in a click handler on one of the extension's own pages. */
export function setImagePermission(allow: boolean): Promise<boolean> {
  const origins = imageHosts();
  return allow ? browser.permissions.request({ origins }) : browser.permissions.remove({ origins });
}

/** Calls back when the permission was granted or removed, by us or in the browser's settings. */
export function onImagePermission(callback: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(callback);
  onRemoved.addListener(callback);
  signal.addEventListener('abort', () => {
    onAdded.removeListener(callback);
    onRemoved.removeListener(callback);
  });
}

async function readBase64(address: string, init: RequestInit, signal?: AbortSignal): Promise<string> {
  try {
    const late = AbortSignal.timeout(patience);
    const answer = await fetch(address, { ...init, signal: signal ? AbortSignal.any([signal, late]) : late });
    const type = answer.headers.get('content-type') ?? '';
    // Only pictures: a page must not read anything else through us.
    if (!answer.ok || !/^image\/|^application\/octet-stream|^$/i.test(type)) return '';
    return asBase64(await answer.blob());
  } catch {
    return '';
  }
}

function hostPattern(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' ? `https://${hostname}/*` : undefined;
}

/** Converts to text: in Firefox, a buffer would belong to the page's world, which a content script may not touch. */
function asBase64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[\w+/]+={0,2}$/.test(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
