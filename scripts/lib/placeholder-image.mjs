// A drawn picture for an address: the same address yields the same picture, different ones rarely do.

/** Colors: upper and lower sky, sun, hills from far to near. */
const palettes = [
  ['#b7ced9', '#dcd6c6', '#dfe3e0', '#9fabab', '#647b82'],
  ['#c9d6c0', '#ece3cf', '#f2eee0', '#a3b08f', '#5f7460'],
  ['#e7cfc0', '#f1e6d3', '#f7efe2', '#bd9c92', '#7c5f66'],
  ['#a9b8cf', '#d8d3dc', '#ece6e6', '#8b93b0', '#535d80'],
  ['#d9c8a4', '#efe7d0', '#f6f0df', '#b39c78', '#75654e'],
];

/** An SVG of hills under a low sun; a query such as `?w=640&h=360` sets its size. */
export function drawPicture(url) {
  const hash = hashOf(url);
  const { searchParams } = new URL(url);
  const [width, height] = [Number(searchParams.get('w')) || 1280, Number(searchParams.get('h')) || 720];
  const [sky, haze, sun, far, near] = palettes[hash % palettes.length];
  const share = (shift, from, to) => from + (((hash >>> shift) & 31) / 31) * (to - from);
  const x = (part) => Math.round(width * part);
  const y = (part) => Math.round(height * part);
  const hill = (start, crest, dip, end) =>
    `M0 ${y(start)}C${x(0.2)} ${y(crest)},${x(0.4)} ${y(crest)},${x(0.56)} ${y((crest + dip) / 2)}S${x(0.85)} ${y(dip)},${width} ${y(end)}V${height}H0Z`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<linearGradient id="sky" x2="0" y2="1"><stop stop-color="${sky}"/><stop offset=".75" stop-color="${haze}"/></linearGradient>
<rect width="100%" height="100%" fill="url(#sky)"/>
<circle cx="${x(share(3, 0.2, 0.8))}" cy="${y(share(8, 0.22, 0.4))}" r="${y(0.12)}" fill="${sun}" opacity=".8"/>
<path d="${hill(0.72, share(13, 0.5, 0.62), share(18, 0.66, 0.84), 0.56)}" fill="${far}"/>
<path d="${hill(0.86, share(18, 0.7, 0.8), share(23, 0.68, 0.86), 0.78)}" fill="${near}"/></svg>`;
}

/** FNV-1a, 32 bits. */
function hashOf(text) {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
