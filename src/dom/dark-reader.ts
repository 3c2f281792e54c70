/** Dark Reader (4.9) ignores elements with this class: it treats them as styles of a similar extension. */
export const ownColorsClass = 'stylus';

/** Attribute that Dark Reader sets on `<html>`, with the scheme that it applies. */
export const darkReaderAttribute = 'data-darkreader-scheme';

/** Matches `<html>` if Dark Reader has made the page dark. */
export const darkReaderSelector = `html[${darkReaderAttribute}="dark"]`;
