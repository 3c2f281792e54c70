// A picture for an address: the same address gives the same picture, two addresses seldom the same.

const palettes = [
  ['#16324f', '#2f6690', '#9fd3e6'],
  ['#2d3a2e', '#5b8266', '#c6dabf'],
  ['#4a2c40', '#9b5d73', '#f0c8b4'],
  ['#2b2d42', '#6c77a8', '#d6dcf0'],
  ['#4d3b1f', '#b08536', '#f1dfb2'],
];

/** An SVG of bars and a curve; a query such as `?w=640&h=360` sets its size. */
export function drawPicture(url) {
  const hash = hashOf(url);
  const { searchParams } = new URL(url);
  const [width, height] = [Number(searchParams.get('w')) || 1280, Number(searchParams.get('h')) || 720];
  const [dark, middle, light] = palettes[hash % palettes.length];
  const bars = Array.from({ length: 9 }, (_, index) => {
    const share = 0.2 + (((hash >>> index) * 37 + index * 53) % 60) / 100;
    const [x, barHeight] = [width * (0.08 + index * 0.095), height * share];
    return `<rect x="${x}" y="${height * 0.9 - barHeight}" width="${width * 0.06}" height="${barHeight}" rx="4"/>`;
  });
  const curve = `M0 ${height * 0.7}C${width * 0.3} ${height * 0.2},${width * 0.6} ${height * 0.95},${width} ${height * 0.3}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="100%" height="100%" fill="${dark}"/><g fill="${middle}">${bars.join('')}</g>
<path d="${curve}" fill="none" stroke="${light}" stroke-width="${Math.round(height / 90)}"/></svg>`;
}

/** FNV-1a, 32 bits. */
function hashOf(text) {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
