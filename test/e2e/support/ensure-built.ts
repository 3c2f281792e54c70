export { ensureBuilt as setup } from '../../../scripts/lib/build-extension.mjs';
