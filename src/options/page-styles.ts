import base from '../ui/base.css?inline';
import controls from '../ui/controls.css?inline';
import prose from '../ui/prose.css?inline';
import themes from '../ui/themes.css?inline';
import toast from '../ui/toast.css?inline';
import own from './options.css?inline';

/** Styles of the extension's pages, in cascade order. */
export const pageStyles = [themes, base, prose, controls, toast, own].join('\n');
