import { useEffect, useRef } from 'preact/hooks';
import type { ModuleName, Modules } from '../on-demand/modules.ts';
import { usePanel } from './context.ts';

/**
 * Runs a module, loaded at first use, in an element of the panel. Each start stops the previous run, and so does a change
 * of `body`, the article's nodes.
 */
export function useModuleInPlace<Name extends ModuleName>(name: Name, body: Element | undefined) {
  const { t, actions, showToast } = usePanel();
  const place = useRef<HTMLDivElement>(null);
  const running = useRef<AbortController | undefined>(undefined);
  // An article that is extracted again keeps its body, so the module keeps running.
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
