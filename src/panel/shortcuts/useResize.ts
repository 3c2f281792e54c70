import { ranges } from '../../settings/settings.ts';
import { currentSize } from '../../ui/AppearanceFields.tsx';
import { step } from '../../ui/stepped.ts';
import { usePanel } from '../context.ts';

/** Returns a function that changes the text size by one step and announces it. */
export function useResize(): (direction: 1 | -1) => void {
  const { t, settings, actions, announce } = usePanel();
  return (direction) => {
    const size = step(currentSize(settings), direction, ranges.size);
    actions.change({ size });
    announce(t('srSize', { n: size }));
  };
}
