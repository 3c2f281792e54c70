/** Names under which browsers find the faces of `--kai` (ui/base.css) on a machine. */
const kaiFaceNames = ['Kaiti SC', 'STKaitiSC-Regular', 'STKaiti', 'KaiTi', 'LXGW WenKai'];

/** Says on the text of an article whether a Kai face is installed: without one, emphasis in Han would not be seen. */
export async function markKaiFace(box: HTMLElement): Promise<void> {
  // jsdom has no faces.
  if (typeof FontFace === 'undefined') return;
  const faces = kaiFaceNames.map((name) => new FontFace('infoq-reader-kai', `local("${name}")`).load());
  const isThere = await Promise.any(faces).then(
    () => true,
    () => false,
  );
  box.setAttribute('data-kai', String(isThere));
}
