/** A layer that can be open above the text. */
export type Layer = 'settings' | 'menu' | 'help' | 'drawer' | 'note';
