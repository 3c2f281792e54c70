import type { Translate } from '../../../ui/translate.ts';

/** Formulas on lines of their own scroll sideways in a box: a region of `math` itself would be no formula any more. */
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
