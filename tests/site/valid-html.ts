import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { filesOf } from '../commands/small-workspace.ts';

/** What is asked of every page: all of html-validate's recommended rules but these. */
const pages: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // As cards on a phone, tables lose their meaning in browsers unless their roles are said again.
    'no-redundant-role': 'off',
    // A box that scrolls sideways is a region for the keyboard and no section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // How source is laid out concerns no reader: MDX closes pictures with a slash, blocks end in spaces.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
  },
};

/** Fragments have their styles on their elements: portals take style sheets away. */
const fragments: ConfigData = { ...pages, rules: { ...pages.rules, 'no-inline-style': 'off' } };

/** What is wrong with the HTML files of a folder: `page:line:column rule message`. Of offline editions, which are copies of its pages, one is read. */
export async function invalidHtml(folder: string): Promise<readonly string[]> {
  const [ofPages, ofFragments] = [pages, fragments].map((config) => new HtmlValidate(new StaticConfigLoader(config)));
  const found: string[] = [];
  const files = (await filesOf(folder)).filter((file) => file.endsWith('.html'));
  const isCopy = (name: string) => name.endsWith('offline.html');
  for (const name of [...files.filter((file) => !isCopy(file)), ...files.filter(isCopy).slice(0, 1)]) {
    const validator = /fragment/u.test(name) ? ofFragments : ofPages;
    const { results } = await validator!.validateString(await readFile(path.join(folder, name), 'utf8'), name);
    const messages = results.flatMap((result) => result.messages);
    found.push(...messages.map(({ line, column, ruleId, message }) => `${name}:${String(line)}:${String(column)} ${ruleId} ${message}`));
  }
  return found;
}
