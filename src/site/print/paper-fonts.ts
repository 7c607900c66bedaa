import { relative } from '../links.ts';

/** The stylesheet of the paper faces as seen from a paper page; it is there only while the page is printed. */
export const paperFonts = (path: string): string => relative(path, 'fonts/fonts.css');
