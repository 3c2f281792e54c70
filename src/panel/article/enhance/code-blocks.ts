import { languageName } from '../../../article/code-language-names.ts';
import { drawIcon, type IconName } from '../../../ui/Icon.tsx';
import type { Translate } from '../../../ui/translate.ts';
import { maxUnfoldedLines, setCodeFolded } from './code-folding.ts';

/** Gives every code block a head with its language, a switch for long lines and a copy button. */
export function enhanceCode(body: HTMLElement, t: Translate): void {
  for (const pre of body.querySelectorAll('pre')) {
    if (pre.parentElement?.closest('.code')) continue;
    const document = pre.ownerDocument;
    const code = pre.querySelector('code');
    const language = code?.getAttribute('data-lang') ?? '';
    const name = language === '' ? '' : languageName(language);
    const lines = (pre.textContent ?? '').split('\n').length;
    const box = document.createElement('div');
    const head = document.createElement('div');
    box.className = 'code';
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', name ? t('codeLabel', { lang: name, n: lines }) : t('codeLabelPlain', { n: lines }));
    head.className = 'code-head';
    head.setAttribute('data-label', name);
    head.append(
      drawButton(document, 'wrap', 'wrap', t('codeWrap')),
      drawButton(document, 'copy', 'copy', t('codeCopy')),
    );
    pre.replaceWith(box);
    box.append(head, pre);
    if (lines > maxUnfoldedLines) {
      box.append(drawFold(document, t, lines));
      setCodeFolded(box, true);
    }
  }
}

/** Its words are made by the style sheet: they are no text of the article. */
function drawFold(document: Document, t: Translate, lines: number): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'code-fold';
  button.setAttribute('data-do', 'fold');
  button.setAttribute('data-show', t('codeUnfold', { n: lines }));
  button.setAttribute('data-hide', t('codeFold'));
  return button;
}

function drawButton(document: Document, does: string, icon: IconName, label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'small';
  button.setAttribute('data-do', does);
  button.setAttribute('aria-label', label);
  button.title = label;
  button.append(drawIcon(document, icon));
  return button;
}
