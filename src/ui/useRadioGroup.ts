import { useId, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A unique name for the radios in a box, removed before they are. Chromium (156) retains a named radio that leaves a shadow
 * tree, along with the subtree it was in, for as long as the tree's root.
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
