/** How the user's highlights are written to files: `==text==` in Markdown, HTML, or not at all. */
export const exportNotesChoices = ['equals', 'html', 'none'] as const;
export type ExportNotesChoice = (typeof exportNotesChoices)[number];
