import { useId, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A name for the radios in a box. They lose it before they go: a named radio that leaves a shadow tree is kept by
 * Chromium (156) for as long as the tree's root, and with it all that it stood in.
 */
export function useRadioGroup() {
  const group = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      for (const radio of element?.querySelectorAll('input') ?? []) radio.removeAttribute('name');
    };
  }, []);
  return { group, box };
}
