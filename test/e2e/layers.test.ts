import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { address, cleanPage } from './support/pages/site-layouts.ts';

// Layers in the middle of the clean page: those that open by themselves, and those that the user has opened.

const centered = 'style="position:fixed;inset:30% 35%;background:#fff"';
const layers = {
  letter: `<div ${centered}><h3>The weekly newsletter</h3><input type="email"><button>Subscribe</button></div>`,
  letterDialog: `<div role="dialog" ${centered}><p>订阅本站</p><input type="email"><button>订阅</button></div>`,
  consent: `<div popover="manual"><p>We use cookies to count readers.</p><button>Accept</button></div>`,
  picture: `<div ${centered}><img src="a.png" alt=""><p>A lock gate</p></div>`,
  login: `<div role="dialog" ${centered}><h3>登录</h3><input type="email"><input type="password"><button>登录</button></div>`,
  code: `<div role="dialog" ${centered}><h3>登录</h3><input type="email"><button>获取验证码</button></div>`,
  modal: `<dialog><p>订阅本站</p><input type="email"><button>订阅</button></dialog>`,
};

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  test('newsletter and cookie layers are hidden; an image, a login and modal dialogs stay', async () => {
    const { page } = await reader.open(address, cleanPage());
    await whenMode(page, 'reader');
    await page.evaluate((all) => {
      for (const [id, html] of Object.entries(all)) {
        document.body.insertAdjacentHTML('beforeend', html);
        const layer = document.body.lastElementChild;
        if (layer) layer.id = id;
        if (layer instanceof HTMLDialogElement) layer.showModal();
        else if (layer instanceof HTMLElement && layer.popover) layer.showPopover();
      }
    }, layers);
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await page.waitForFunction(() => document.getElementById('letter')?.checkVisibility() === false);
    const seen = await page.evaluate(
      (ids) => ids.filter((id) => document.getElementById(id)?.checkVisibility()),
      Object.keys(layers),
    );
    expect(seen).toEqual(['picture', 'login', 'code', 'modal']);
  });
});
