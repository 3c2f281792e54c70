import { svgNamespace } from '../dom/namespaces.ts';
import type { IconShape } from './icons.ts';

/** A decorative icon: the control has its own label. */
export function Icon({ icon: [name, path], size = 20 }: { readonly icon: IconShape; readonly size?: number }) {
  return (
    <svg
      class="icon"
      data-icon={name}
      viewBox="0 0 20 20"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  );
}

/** The same icon without Preact, for insertion into the article's own nodes. */
export function drawIcon(document: Document, [name, path]: IconShape, size = 16): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  const line = document.createElementNS(svgNamespace, 'path');
  const entries = { class: 'icon', 'data-icon': name, viewBox: '0 0 20 20', width: size, height: size };
  for (const [key, value] of Object.entries(entries)) svg.setAttribute(key, String(value));
  svg.setAttribute('aria-hidden', 'true');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
