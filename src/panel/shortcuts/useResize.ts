import { ranges } from '../../settings/settings.ts';
import { currentSize } from '../../ui/AppearanceFields.tsx';
import { step } from '../../ui/stepped.ts';
import { usePanel } from '../context.ts';

/** Makes the text a step larger or smaller, and says so to screen readers. */
export function useResize(): (direction: 1 | -1) => void {
  const { t, settings, actions, announce } = usePanel();
  return (direction) => {
    const size = step(currentSize(settings), direction, ranges.size);
    actions.change({ size });
    announce(t('srSize', { n: size }));
  };
}
