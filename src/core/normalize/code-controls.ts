import { collapse, squash } from '../blocks.ts';
import { isLanguageName } from './code-language.ts';

/** Words of the buttons and labels that sites put around code. */
const controlWords =
  /^(?:复制代码|复制|代码复制|拷贝代码?|copy(?:code|tocliboard|toclipboard)?|copied!?|已复制|コピー|展开(?:全部|代码)?|收起|运行|全屏|自动换行)$/i;

/** Takes buttons and labels from around a block; gives back the wrapper that held nothing else. */
export function dropControls(pre: Element, root: Element): Element {
  for (const control of pre.querySelectorAll('button, [role="button"], .copy-btn, .code-copy-btn')) control.remove();
  for (const child of [...pre.querySelectorAll('*')]) {
    if (isControl(child) && child.closest('pre') === pre && child.tagName !== 'CODE') child.remove();
  }
  for (const beside of [pre.nextElementSibling, pre.previousElementSibling])
    if (beside && isControl(beside)) beside.remove();
  let wrapper = pre;
  for (
    let parent = pre.parentElement;
    parent && parent !== root && /^(?:DIV|FIGURE|SECTION)$/.test(parent.tagName);
    parent = parent.parentElement
  ) {
    for (const element of [...parent.children]) if (isControl(element)) element.remove();
    const rest = collapse((parent.textContent ?? '').replace(pre.textContent ?? '', ''));
    if (
      parent.querySelectorAll('pre, p, img, table, h1, h2, h3, h4, ul, ol, blockquote').length > 1 ||
      (rest !== '' && !isLanguageName(rest))
    )
      break;
    if (rest !== '') {
      parent.setAttribute('data-lang', parent.getAttribute('data-lang') ?? rest.toLowerCase());
      for (const label of [...parent.children]) if (!label.contains(pre) && label !== pre) label.remove();
    }
    wrapper = parent;
    if (wrapper.nextElementSibling && isControl(wrapper.nextElementSibling)) wrapper.nextElementSibling.remove();
  }
  return wrapper;
}

/** A button, a label with a button's words, or a bar of them. */
export function isControl(element: Element): boolean {
  if (element.tagName === 'BUTTON' || element.getAttribute('role') === 'button') return true;
  const text = element.textContent ?? '';
  if (text.length > 60 || element.querySelector('img, pre, code, table') !== null) return false;
  if (controlWords.test(squash(text))) return true;
  const parts = [...element.children];
  return (
    parts.length > 0 && parts.every(isControl) && squash(text) === squash(parts.map((one) => one.textContent).join(''))
  );
}
