/** A layer that stands over the text. */
export type Layer = 'settings' | 'menu' | 'help' | 'drawer' | 'note';
