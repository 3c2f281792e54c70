/** Elements of this class Dark Reader (4.9) leaves as they are: it takes them for sheets of an extension like itself. */
export const ownColorsClass = 'stylus';

/** Attribute of `<html>`, from Dark Reader: what it has made of the page. */
export const darkReaderAttribute = 'data-darkreader-scheme';

/** Selects `<html>` where Dark Reader has made the page dark. */
export const darkReaderSelector = `html[${darkReaderAttribute}="dark"]`;
