import type { ExportContext } from '../../on-demand/export-module.ts';
import type { ManifestItem } from './package-document.ts';

/** Describes the accessibility of a book in schema.org terms, as EPUB Accessibility 1.1 requires. */
export function describeAccess(
  document: Document,
  items: readonly ManifestItem[],
  t: ExportContext['t'],
): readonly (readonly [property: string, text: string])[] {
  const pictures = [...document.querySelectorAll('img, svg')];
  const isDescribed = pictures.every((picture) =>
    (picture.getAttribute('alt') ?? picture.getAttribute('aria-label') ?? picture.textContent ?? '').trim(),
  );
  const hasFormulas = document.querySelector('math') !== null;
  const mayMove = items.some(({ type }) => type === 'image/gif');
  const features = [
    'structuralNavigation',
    'tableOfContents',
    'readingOrder',
    'displayTransformability',
    ...(pictures.length > 0 && isDescribed ? ['alternativeText'] : []),
    ...(hasFormulas ? ['MathML', 'describedMath'] : []),
  ];
  return [
    ['schema:accessMode', 'textual'],
    ...(pictures.length > 0 ? [['schema:accessMode', 'visual'] as const] : []),
    ['schema:accessModeSufficient', isDescribed ? 'textual' : 'textual,visual'],
    ...features.map((feature) => ['schema:accessibilityFeature', feature] as const),
    ['schema:accessibilityHazard', mayMove ? 'unknown' : 'none'],
    ['schema:accessibilitySummary', t(isDescribed ? 'bookAccess' : 'bookAccessPictures')],
    ...(isDescribed ? [['dcterms:conformsTo', 'EPUB Accessibility 1.1 - WCAG 2.1 Level A'] as const] : []),
  ];
}
