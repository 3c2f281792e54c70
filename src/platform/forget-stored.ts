import { clearPositions } from './position-store.ts';
import { clearReadings } from './reading-store.ts';

/** Deletes all records of a kind that the user no longer wants to keep. Rejects if storage refuses. */
export function forgetStored(what: 'positions' | 'readings'): Promise<void> {
  return what === 'positions' ? clearPositions() : clearReadings();
}
