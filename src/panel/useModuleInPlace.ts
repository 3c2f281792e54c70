import { useEffect, useRef } from 'preact/hooks';
import type { ModuleName, Modules } from '../on-demand/modules.ts';
import { usePanel } from './context.ts';

/**
 * Starts a part that is brought when it is first used, in an element of the panel: one at a time, and none once `body`,
 * the article's nodes, is another.
 */
export function useModuleInPlace<Name extends ModuleName>(name: Name, body: Element | undefined) {
  const { t, actions, showToast } = usePanel();
  const place = useRef<HTMLDivElement>(null);
  const running = useRef<AbortController | undefined>(undefined);
  // An article that is read again keeps its body, and what runs in it goes on.
  useEffect(() => () => running.current?.abort(), [body]);
  const start = async (run: (part: Modules[Name], place: HTMLElement, signal: AbortSignal) => void) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const part = await actions.loadModule(name);
    if (own.signal.aborted || !body || !place.current) return;
    if (part) run(part, place.current, own.signal);
    else showToast({ text: t('partMissing'), mark: 'warn' });
  };
  return { place, start };
}
