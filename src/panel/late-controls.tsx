import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ControlsPart, RenderControls } from '../on-demand/controls-module.ts';
import { usePanel } from './context.ts';
import type { Layer } from './overlays/layer.ts';

/** Renders controls that load after the article is painted; `undefined` before that. */
export type Controls = RenderControls | undefined;

/** Maximum delay of the idle callback, in ms. */
const maxWaitMs = 500;

/**
 * Loads the controls when the article is painted and the browser is idle, or as soon as a layer that needs them is open.
 * `place` is a ref for an empty element of the panel.
 */
export function useLateControls(isPainted: boolean, layer: Layer | undefined) {
  const { t, actions, showToast } = usePanel();
  const place = useRef<HTMLDivElement>(null);
  const [controls, setControls] = useState<{ render: RenderControls } | undefined>(undefined);
  const life = useRef<AbortController | undefined>(undefined);
  const started = useRef<Promise<boolean> | undefined>(undefined);
  useEffect(() => {
    const own = new AbortController();
    life.current = own;
    return () => own.abort();
  }, []);
  const start = async (): Promise<boolean> => {
    const part = await actions.loadModule('controls');
    const signal = life.current?.signal;
    if (!part || !place.current || !signal || signal.aborted) return false;
    setControls({ render: part.start(place.current, signal) });
    return true;
  };
  const bring = useCallback(async () => {
    started.current ??= start();
    const isThere = await started.current;
    // A later attempt may succeed.
    if (!isThere) started.current = undefined;
    return isThere;
  }, []);
  useEffect(() => {
    if (!isPainted) return undefined;
    if (typeof requestIdleCallback !== 'function') {
      void bring();
      return undefined;
    }
    const asked = requestIdleCallback(() => void bring(), { timeout: maxWaitMs });
    return () => cancelIdleCallback(asked);
  }, [isPainted]);
  /** Runs a function that needs the controls: at once if they are loaded. If they can't be loaded, runs the other one, or says so. */
  const need = async (run: () => void, orElse?: () => void) => {
    if (controls || (await bring())) run();
    else if (orElse) orElse();
    else if (!life.current?.signal.aborted) showToast({ text: t('partMissing'), mark: 'warn' });
  };
  useEffect(() => {
    if (layer === 'settings' || layer === 'menu') need(() => undefined);
  }, [layer]);
  return { place, controls: controls?.render, need };
}

/** A part of the panel that the separately loaded controls script renders. */
export function LatePart({ controls, part }: { readonly controls: Controls; readonly part: ControlsPart }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (place.current) controls?.(place.current, part);
  });
  useLayoutEffect(() => {
    const at = place.current;
    return () => {
      if (at) controls?.(at, undefined);
    };
  }, [controls]);
  return <div ref={place} />;
}
