import { onShadowChange, readRarities, setShadows } from '../extraction/rarities/rarities.ts';
import { provideModule } from '../on-demand/modules.ts';

/** Brought into the page when its article has signs, numbers, tables or words that its markup does not say as usual. */
provideModule('rarities', { readRarities, setShadows, onShadowChange });
