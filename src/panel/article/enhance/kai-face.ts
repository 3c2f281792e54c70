/** Local font names of the faces in `--kai` (`src/ui/base.css`). */
const kaiFaceNames = ['Kaiti SC', 'STKaitiSC-Regular', 'STKaiti', 'KaiTi', 'LXGW WenKai'];

/** Sets `data-kai` to whether a Kai font is installed: without one, emphasis in Han text would be invisible. */
export async function markKaiFace(box: HTMLElement): Promise<void> {
  // jsdom has no font faces.
  if (typeof FontFace === 'undefined') return;
  const faces = kaiFaceNames.map((name) => new FontFace('infoq-reader-kai', `local("${name}")`).load());
  const isThere = await Promise.any(faces).then(
    () => true,
    () => false,
  );
  box.setAttribute('data-kai', String(isThere));
}
