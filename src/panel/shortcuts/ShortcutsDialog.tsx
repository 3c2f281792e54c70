import { usePanel } from '../context.ts';
import { type Controls, LatePart } from '../late-controls.tsx';
import { Dialog } from '../overlays/overlays.tsx';

export interface ShortcutsDialogProps {
  readonly controls: Controls;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The list of keyboard shortcuts. */
export function ShortcutsDialog({ controls, open, onClose }: ShortcutsDialogProps) {
  const panel = usePanel();
  return (
    <Dialog class="dialog help" label={panel.t('keys')} open={open} onClose={onClose}>
      <LatePart controls={controls} part={{ kind: 'keys', panel, onClose }} />
    </Dialog>
  );
}
