import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const allowed = new Set<string>();
const permissions = {
  contains: vi.fn(async ({ origins }: { origins: string[] }) => origins.every((origin) => allowed.has(origin))),
  request: vi.fn(async ({ origins }: { origins: string[] }) => {
    for (const origin of origins) allowed.add(origin);
    return true;
  }),
};
const openOptionsPage = vi.fn(async () => undefined);
const sendMessage = vi.fn(async (): Promise<unknown> => undefined);
const hosts = ['https://static001.infoq.cn/*', 'https://res.infoq.com/*'];
const getManifest = () => ({ optional_host_permissions: hosts });
vi.mock('../../src/platform/browser.ts', () => ({
  default: { permissions, runtime: { getManifest, openOptionsPage, sendMessage } },
}));
const { requestImagePermission, fetchImage, answerWithImage } = await import('../../src/platform/image-fetch.ts');

const address = 'https://static001.infoq.cn/a.png';
const answer = (type: string, status = 200) => new Response('bytes', { status, headers: { 'content-type': type } });

/** Node has no `FileReader`: this has the parts that are used. */
class Reader {
  result = '';
  onload?: () => void;
  readAsDataURL(blob: Blob) {
    blob.text().then((text) => {
      this.result = `data:;base64,${btoa(text)}`;
      this.onload?.();
    });
  }
}

describe('an image that the background loads', () => {
  beforeEach(() => {
    allowed.clear();
    vi.stubGlobal('FileReader', Reader);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.clearAllMocks();
  });

  it('is loaded once the user has allowed its host, without cookies', async () => {
    const fetch = vi.fn(async (_address: string, _init: RequestInit) => answer('image/png'));
    vi.stubGlobal('fetch', fetch);
    expect(await answerWithImage(address)).toBe('');
    expect(fetch).not.toHaveBeenCalled();
    expect(await requestImagePermission()).toBe(true);
    expect(await answerWithImage(address)).toBe(btoa('bytes'));
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    expect(await answerWithImage('https://elsewhere.example/a.png')).toBe('');
  });

  it.each(['http://static001.infoq.cn/a.png', 'file:///etc/passwd', 'data:image/png;base64,AA==', 'no address'])(
    'is never loaded from %s',
    async (other) => {
      allowed.add('https://static001.infoq.cn/*');
      const fetch = vi.fn(async () => answer('image/png'));
      vi.stubGlobal('fetch', fetch);
      expect(await answerWithImage(other)).toBe('');
      expect(fetch).not.toHaveBeenCalled();
    },
  );

  it.each([
    ['a page', answer('text/html')],
    ['data', answer('application/json')],
    ['an error', answer('image/png', 404)],
  ])('is not returned if its address has %s', async (_, given) => {
    allowed.add('https://static001.infoq.cn/*');
    vi.stubGlobal('fetch', async () => given);
    expect(await answerWithImage(address)).toBe('');
  });

  it('is not returned if the network fails', async () => {
    allowed.add('https://static001.infoq.cn/*');
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
    expect(await answerWithImage(address)).toBe('');
  });
});

it('if a permission request needs a page of the extension, its settings open', async () => {
  permissions.request.mockRejectedValueOnce(new Error('must be called from a user input handler'));
  expect(await requestImagePermission()).toBe(false);
  expect(openOptionsPage).toHaveBeenCalledOnce();
});

const { signal } = new AbortController();
const fetchOne = () => fetchImage(address, signal);

describe('an image that the page may not read', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is the one that the background has loaded', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('not allowed')));
    sendMessage.mockResolvedValueOnce('aGk=');
    expect([...((await fetchOne()) ?? [])]).toEqual([104, 105]);
  });

  it.each([undefined, null, 7, {}, '', '!', 'a', 'aGk', '我们'])(
    'is missing if the background answers %j',
    async (answer) => {
      vi.stubGlobal('fetch', () => Promise.reject(new TypeError('not allowed')));
      sendMessage.mockResolvedValueOnce(answer);
      expect(await fetchOne()).toBeUndefined();
    },
  );
});
