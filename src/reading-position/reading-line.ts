/** Distance of the line that is being read from the top of the window, in CSS px. */
export const readingLine = 120;
