import { editionMark, type Edition } from '../../plan/edition.ts';

/**
 * Page rules that print the mark of the internal edition in the head margin of every page, outside the type area, so that what
 * GB/T 9704-2012 says of the type area holds there too; undefined in public.
 */
export function editionRules(edition: Edition): string | undefined {
  const mark = editionMark(edition);
  return mark && `@page{@top-left{content:'${mark}';font:10.5pt/1 'GT Hei',sans-serif;letter-spacing:0;vertical-align:middle}}`;
}
