import { privateNumbers } from '../../markdown/private-numbers.ts';
import type { Item, Origin } from './origin.ts';

/** A way to reach somebody, taken out of the text under an id. */
export interface ContactDraft {
  readonly id: string;
  readonly text: string;
  readonly at: readonly Origin[];
}

/** Stands in a text where a contact was taken out: the id between these two signs. */
export const contactOpen = '\ue000';
export const contactClose = '\ue001';

const mark = (id: string): string => `${contactOpen}${id}${contactClose}`;
const marks = /\ue000(c\d+)\ue001/gu;

/** The words with each contact as `write` writes it. */
export function withContacts(text: string, write: (id: string) => string): string {
  return text.replace(marks, (_, id: string) => write(id));
}

const label =
  '(?:联\\s*系\\s*人(?:及(?:联系)?电话)?|联系(?:电话|方式|邮箱)|电\\s*话|手机(?:号码?)?|电子(?:邮箱|邮件|信箱)|邮\\s*箱|传\\s*真|钉钉|微信|QQ|E-?mail)';
const wholeLine = new RegExp(`^${label}\\s*[:：].{1,120}$`, 'iu');
const inBrackets = new RegExp(`[（(]${label}\\s*[:：][^（）()]{2,120}[）)]`, 'giu');
const inSentence = new RegExp(
  `(?<=[，。；、]|^)(${label}\\s*[:：]\\s*[^，。；（）]{1,40}(?:[，；、]\\s*(?:${label}\\s*[:：]\\s*)?[^，。；（）]{0,20}[\\d@][^，。；（）]{0,40})*)`,
  'giu',
);
const telephone = /(?<![\d〕\-—.])(?:0\d{2,3}[-—－ ]?)?[2-9]\d{6,7}(?:[-—转]\d{1,6})?(?![\d年月日号元人户名个%％亩项])/gu;

/** Takes telephone numbers, mailboxes and the names beside them out of a document: in their place stands a sign with the id of the contact. */
export function takeContacts(items: readonly Item[]): { readonly items: readonly Item[]; readonly contacts: readonly ContactDraft[] } {
  const contacts: ContactDraft[] = [];
  const keep = (text: string, at: readonly Origin[]): string => {
    const known = contacts.find((contact) => contact.text === text);
    if (known) return mark(known.id);
    contacts.push({ id: `c${contacts.length + 1}`, text, at });
    return mark(`c${contacts.length}`);
  };
  const hide = (text: string, at: readonly Origin[]): string => {
    if (!/\d{7}|[@＠]|联\s*系\s*人|电\s*话/u.test(text)) return text;
    const plain = text.trim();
    if (wholeLine.test(plain)) {
      const stop = /。$/u.exec(plain)?.[0] ?? '';
      return keep(plain.slice(0, plain.length - stop.length), at) + stop;
    }
    const bracketed = text.replace(inBrackets, (words: string) => keep(words, at)).replace(inSentence, (words: string) => keep(words, at));
    return hideNumbers(bracketed, at, keep);
  };
  const hidden = items.map((item): Item => {
    if (item.type === 'line') return { ...item, text: hide(item.text, item.at) };
    return { ...item, rows: item.rows.map((row) => row.map((cell) => ({ ...cell, text: hideCell(cell.text, cell.at, hide, keep) }))) };
  });
  return { items: joinLines(hidden, contacts), contacts };
}

function hideNumbers(text: string, at: readonly Origin[], keep: (text: string, at: readonly Origin[]) => string): string {
  let rest = text;
  for (const { start, end } of [...privateNumbers(text)].reverse())
    rest = `${rest.slice(0, start)}${keep(rest.slice(start, end), at)}${rest.slice(end)}`;
  return /电话|联系|手机/u.test(rest) ? rest.replace(telephone, (words) => keep(words, at)) : rest;
}

/** A cell that is a number of telephone is one, whatever stands around it. */
function hideCell(
  text: string,
  at: readonly Origin[],
  hide: (text: string, at: readonly Origin[]) => string,
  keep: (text: string, at: readonly Origin[]) => string,
): string {
  return /^\s*(?:0\d{2,3}[-—－ ]?)?[2-9]\d{6,7}\s*$/u.test(text) ? keep(text.trim(), at) : hide(text, at);
}

/** Contacts on lines of their own that follow each other are one. */
function joinLines(items: readonly Item[], contacts: ContactDraft[]): readonly Item[] {
  const joined: Item[] = [];
  const alone = /^\ue000(c\d+)\ue001。?$/u;
  for (const item of items) {
    const last = joined.at(-1);
    const [before, now] = [
      last?.type === 'line' ? alone.exec(last.text)?.[1] : undefined,
      item.type === 'line' ? alone.exec(item.text)?.[1] : undefined,
    ];
    const [first, second] = [contacts.findIndex(({ id }) => id === before), contacts.findIndex(({ id }) => id === now)];
    const [one, other] = [contacts[first], contacts[second]];
    if (one === undefined || other === undefined || first === second) joined.push(item);
    else {
      contacts[first] = { ...one, text: `${one.text}；${other.text}`, at: [...one.at, ...other.at] };
      contacts.splice(second, 1);
    }
  }
  return joined;
}
