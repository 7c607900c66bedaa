import { stringify } from 'yaml';

/** Words as a YAML value on one line, in quotes where YAML would read them as something else. */
export function yamlText(words: string): string {
  return stringify(words.replace(/\s+/gu, ' '), { lineWidth: 0 }).trimEnd();
}
