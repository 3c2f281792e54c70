/** How the user's highlights are written into files: in Markdown as `==words==` or as HTML, or not at all. */
export const exportNotesChoices = ['equals', 'html', 'none'] as const;
export type ExportNotesChoice = (typeof exportNotesChoices)[number];
