import base from '../ui/base.css?inline';
import bars from '../ui/controls/bars.css?inline';
import buttons from '../ui/controls/buttons.css?inline';
import prose from '../ui/prose.css?inline';
import themes from '../ui/themes.css?inline';
import toast from '../ui/toast.css?inline';
import code from './article/enhance/code.css?inline';
import header from './article/header.css?inline';
import report from './article/report.css?inline';
import skeleton from './article/skeleton.css?inline';
import cleanView from './clean-view/clean-view.css?inline';
import menu from './menu/menu.css?inline';
import outline from './outline/outline.css?inline';
import dialog from './overlays/dialog.css?inline';
import popover from './overlays/popover.css?inline';
import panel from './panel.css?inline';
import print from './print/print.css?inline';

/** All styles of the panel in cascade order: later ones override earlier ones. */
export const stylesheet = [
  ...[themes, base],
  ...[panel, header, report, skeleton, outline],
  ...[prose, code],
  ...[bars, buttons, popover, menu, dialog, toast, cleanView],
  print,
].join('\n');
