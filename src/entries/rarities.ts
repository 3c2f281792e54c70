import { onShadowChange, readRarities, setShadows } from '../extraction/rarities/rarities.ts';
import { provideModule } from '../on-demand/modules.ts';

/** Loaded when the article has characters, numbers, tables or text that its markup expresses in an unusual way. */
provideModule('rarities', { readRarities, setShadows, onShadowChange });
