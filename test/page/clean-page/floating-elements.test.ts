// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { findFloatingElements } from '../../../src/page/clean-page/floating-elements.ts';

afterEach(() => vi.restoreAllMocks());

/** Whether a dialog in the middle of the page is treated as one that the page has opened by itself. */
function isHidden(html: string): boolean {
  document.body.innerHTML = `<main>Text</main><div role="dialog" style="position:fixed">${html}</div>`;
  const [content, layer] = document.body.children;
  if (!content || !layer) throw new Error('no layer');
  vi.spyOn(layer, 'getBoundingClientRect').mockReturnValue(new DOMRect(window.innerWidth / 2 - 150, 200, 300, 300));
  return findFloatingElements(document.body, content, []).has(layer);
}

test.each([
  '<p>Our newsletter, each Tuesday. The blog in short.</p><input type="email"><button>Join</button>',
  '<p>订阅我们的周报</p><input type="email"><button>好</button>',
  '<p>We set cookies.</p><label><input type="checkbox"> Remember</label><button>Accept</button>',
])('a layer that opens by itself is hidden: %s', (html) => {
  expect(isHidden(html)).toBe(true);
});

test.each([
  ...['Sign in', 'Log in', 'Sign-in', 'Login', '登录', '登入', '登錄', 'ログイン', 'Connexion', 'Entrar'].map(
    (words) => `<p>${words}: subscribe to topics</p><input type="email"><button>Send a link</button>`,
  ),
  '<p>Cookies</p><input type="checkbox"><input type="checkbox"><button>Save</button>',
  '<p>Cookies</p><button role="switch">Ads</button><button role="switch">Counts</button><button>Save</button>',
])('a layer that the user may have opened is kept: %s', (html) => {
  expect(isHidden(html)).toBe(false);
});
