import type { PanelView } from '../../article/panel-view.ts';
import { hiddenKinds } from '../clean-page/page-css.ts';
import type { Presentation, State } from './state.ts';

export function panelViewOf(stand: Extract<Presentation, { is: 'panel' | 'page' }>, { settings }: State): PanelView {
  const kinds = hiddenKinds(settings, []);
  const removed = kinds.flatMap((kind) => stand.reading?.removed.filter((one) => one.kind === kind) ?? []);
  const { article, live } = stand.reading ?? {};
  const text = article && live && { text: { article, content: live } };
  if (stand.is === 'page')
    return { state: 'clean', removed, ...text, ...(stand.failure && { failure: stand.failure }) };
  if (!stand.reading) return { state: 'waiting' };
  const { shown: body, isTranslated } = stand.reading;
  return { state: 'reading', article: stand.reading.article, body, removed, isTranslated };
}
