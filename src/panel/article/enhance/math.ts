import type { Translate } from '../../../ui/translate.ts';

/** Wraps block formulas in a scrollable box: as a scroll region itself, `math` would lose its role. */
export function enhanceFormulas(body: HTMLElement, t: Translate): void {
  for (const math of body.querySelectorAll('math[display="block"]')) {
    if (math.parentElement?.closest('math, .formula')) continue;
    const box = math.ownerDocument.createElement('span');
    box.className = 'formula';
    box.setAttribute('data-caption', t('formulaLabel'));
    math.replaceWith(box);
    box.append(math);
  }
}
