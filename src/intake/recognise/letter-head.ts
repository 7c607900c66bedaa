import { areHeads } from './head-meaning.ts';
import { numberOf } from './numbering.ts';
import { documentKindEnd, isUnitLike, officesBeside } from './office-words.ts';
import type { Item, Line, Words } from './origin.ts';
import { tidyTitle, tidyWords, withoutSpaces } from './tidy-words.ts';

/** What stands above the prose of a document. */
export interface LetterHead {
  /** How many of the document's items it takes. */
  readonly length: number;
  readonly mark?: Words;
  readonly no?: Words;
  /** The number as it stood, where its brackets had to be changed. */
  readonly noBefore?: string;
  readonly urgency?: Words;
  readonly signers: readonly Words[];
  readonly title?: Words;
  readonly titleLines: readonly string[];
  readonly addressees?: Words;
  /** A day in brackets under the title. */
  readonly dateUnderTitle?: Words;
  readonly catalogue: readonly { readonly label: string; readonly value: Words }[];
  /** Lines above the mark that are no element of a head. */
  readonly aboveMark: readonly Words[];
  /** Lines that stand twice in the head. */
  readonly doubled: readonly Line[];
}

/** `numberFirst`: the number stands above the title, as on paper. */
type Draft = { -readonly [K in keyof LetterHead]: LetterHead[K] } & { numberFirst?: boolean };

const numberPattern = /^(.{0,20}?[^\s〔[［（(【]{2,14})\s*[〔[［（(【]\s*((?:19|20)\d{2})\s*[〕\]］）)】]\s*(?:第\s*)?(\d{1,5})\s*号/u;
const catalogueLine =
  /^(索引号|索\s*引\s*号|主题分类|发文机关|发文字号|文\s*号|成文日期|发布日期|公开方式|公开属性|有效性|信息来源|来\s*源|主题词|公开类别|生成日期|名\s*称)\s*[:：]\s*(.*)$/u;
/** Years in brackets under a title belong to it. */
const subYears = /^[（(]\s*\d{4}\s*[—－–\-~～至]+\s*\d{4}\s*年?度?[）)]$|^[（(](?:试行|修订版?|征求意见稿|送审稿|修订稿|讨论稿)[）)]$/u;
const subDate = /^[（(]\s*\d{4}\s*年.{1,16}[）)]$/u;

/** Reads the elements above the prose: mark, number, signers, title, addressees. */
export function letterHead(items: readonly Item[]): LetterHead {
  const head: Draft = { length: 0, signers: [], titleLines: [], catalogue: [], aboveMark: [], doubled: [] };
  const title: Line[] = [];
  const seen = new Set<string>();
  let offices: Line[] = [];
  for (const [index, item] of items.slice(0, 40).entries()) {
    if (item.type === 'grid') break;
    const step = readLine(item, items[index + 1], head, title, offices, seen);
    if (step === 'end') break;
    head.length = index + 1;
    if (step === 'office') offices.push(item);
    if (step === 'reset') offices = [];
    if (step === 'last') break;
  }
  settle(head, title, offices);
  return head;
}

type Step = 'taken' | 'office' | 'reset' | 'last' | 'end';

function readLine(line: Line, next: Item | undefined, head: Draft, title: Line[], offices: readonly Line[], seen: Set<string>): Step {
  const text = tidyWords(line.text).replace(/\n/gu, '');
  const key = withoutSpaces(text);
  if (seen.has(key) && title.length === 0) {
    head.doubled = [...head.doubled, line];
    return 'taken';
  }
  seen.add(key);
  if (head.no === undefined && isMark(text) && !isWhole(title)) leaveAboveMark(title, head);
  if (title.length === 0) {
    const element = readElement(line, text, head, offices);
    if (element !== undefined) return element;
  }
  if (readNumber(line, text, head)) {
    head.numberFirst = title.length === 0;
    return 'taken';
  }
  if (title.length > 0 && subYears.test(text)) {
    title.push(line);
    return 'taken';
  }
  if (title.length > 0 && subDate.test(text)) {
    head.dateUnderTitle = { text: text.replace(/^[（(]\s*|\s*[）)]$/gu, ''), at: line.at };
    return 'taken';
  }
  if (isAddressees(text)) {
    head.addressees = { text: text.replace(/[:：]$/u, ''), at: line.at };
    return 'last';
  }
  if (title.length > 0 && isWhole(title) && !isTitleTail(title, text))
    return startsAddressees(text, next) ? takeLongAddressees(line, text, head) : 'end';
  if (title.length < 6 && isTitleLike(text)) {
    if (title.length === 0 && isUnitLike(text) && !/关于/u.test(text) && line.heading === undefined && head.no === undefined)
      return 'office';
    title.push(line);
    return 'taken';
  }
  return startsAddressees(text, next) ? takeLongAddressees(line, text, head) : 'end';
}

function isMark(text: string): boolean {
  return /^.{4,60}文\s*件$/u.test(text) && !/关于|印发/u.test(text);
}

/** Nothing above the mark is the title unless it is whole, as a portal prints it: its lines are elements of the head, or nothing that is known. */
function leaveAboveMark(title: Line[], head: Draft): void {
  for (const line of title.splice(0)) {
    const text = tidyWords(line.text).replace(/\n/gu, '');
    if (readElement(line, text, head, []) === undefined) head.aboveMark = [...head.aboveMark, { text: tidyTitle(text), at: line.at }];
  }
}

/** Elements that only stand before the title. */
function readElement(line: Line, text: string, head: Draft, offices: readonly Line[]): Step | undefined {
  const words = { text, at: line.at };
  if (/^\d{6}$/u.test(text)) return 'taken';
  if (/^(?:特急|加急|特提|平急)$/u.test(text)) {
    head.urgency = words;
    return 'taken';
  }
  const listed = catalogueLine.exec(text);
  if (listed) {
    head.catalogue = [...head.catalogue, { label: withoutSpaces(listed[1] ?? ''), value: { text: (listed[2] ?? '').trim(), at: line.at } }];
    return 'taken';
  }
  if (isMark(text)) {
    const all = [...offices.map((office) => tidyTitle(office.text)), tidyTitle(text)];
    head.mark = { text: all.join('\n'), at: [...offices.flatMap(({ at }) => at), ...line.at] };
    return 'reset';
  }
  if (text === '文件' && offices.length > 0) {
    head.mark = {
      text: `${offices.map((office) => tidyTitle(office.text)).join('\n')}文件`,
      at: [...offices.flatMap(({ at }) => at), ...line.at],
    };
    return 'reset';
  }
  const signer = /^签发人\s*[:：]\s*(.+)$/u.exec(text);
  if (signer) {
    head.signers = [...head.signers, ...(signer[1] ?? '').split(/[、，\s]+/u).map((name) => ({ text: name, at: line.at }))];
    return 'taken';
  }
  return undefined;
}

/** 文号, also with a signer on the same line; brackets of another kind are made 〔〕. */
function readNumber(line: Line, text: string, head: Draft): boolean {
  if (head.no !== undefined || text.length > 60 || /[，。；《]/u.test(text)) return false;
  const match = numberPattern.exec(text);
  const rest = match ? text.slice(match[0].length).trim() : '';
  const signer = /^签发人\s*[:：]\s*(.+)$/u.exec(rest);
  if (!match || (rest !== '' && !signer)) return false;
  const no = `${withoutSpaces(match[1] ?? '')}〔${match[2] ?? ''}〕${match[3] ?? ''}号`;
  head.no = { text: no, at: line.at };
  if (no !== withoutSpaces(text) && !signer) head.noBefore = text;
  if (signer) head.signers = [{ text: (signer[1] ?? '').trim(), at: line.at }];
  return true;
}

function isAddressees(text: string): boolean {
  if (!/[:：]$/u.test(text) || text.length > 200 || numberOf(text) !== undefined || /[。；]/u.test(text)) return false;
  return /各|委|局|厅|政府|单位|部门|科室|院|公司|办|中心|镇|乡|街道/u.test(text) && !/如下|通知|事项|附件|要求|以下|下列|包括/u.test(text);
}

/** Addressees that a line breaks. */
function startsAddressees(text: string, next: Item | undefined): boolean {
  return /[，、]$/u.test(text) && /^各|委|局|政府/u.test(text) && next?.type === 'line' && isAddressees(next.text.trim());
}

function takeLongAddressees(line: Line, text: string, head: Draft): Step {
  head.addressees = { text, at: line.at };
  return 'taken';
}

function isTitleLike(text: string): boolean {
  if (text.length > 80 || /[。；：:！？]$/u.test(text) || /。/u.test(text)) return false;
  return numberOf(text) === undefined && !/^附\s*件/u.test(text) && !areHeads(text.split(/\s+/u));
}

const joined = (lines: readonly Line[]): string => tidyTitle(lines.map(({ text }) => text.trim()).join(' '));

/** A title is whole once it ends with a kind of document and every bracket is closed. */
function isWhole(title: readonly Line[]): boolean {
  const text = joined(title);
  const open = (text.match(/[《（“]/gu) ?? []).length - (text.match(/[》）”]/gu) ?? []).length;
  return (
    open <= 0 &&
    documentKindEnd.test(text) &&
    !/(?:印发|转发|关于|下发)$/u.test(text) &&
    !/印发[^》]{2,40}(?:方案|要点|分工|清单|计划|办法|意见|细则|措施|行动|规定|规划|表|安排)$/u.test(text)
  );
}

/** 的通知 alone on its line after a title that looked whole. */
function isTitleTail(title: readonly Line[], text: string): boolean {
  return /^的?\s*(?:紧急)?通\s*知$|^的.{1,8}$/u.test(text) && joined(title).length < 100;
}

function settle(head: Draft, title: readonly Line[], offices: readonly Line[]): void {
  const text = joined(title);
  if (text !== '') {
    head.title = { text, at: title.flatMap(({ at }) => at) };
    // A title broken inside its paragraph has the lines that its author broke.
    const lines = title
      .flatMap((line) => line.text.split('\n'))
      .map(tidyTitle)
      .filter((line) => line !== '');
    if (lines.length > 1) head.titleLines = lines;
  }
  // Offices above a number are the mark of a letter (信函格式); without a number they belong to the title.
  if (offices.length > 0 && head.mark === undefined && head.numberFirst === true)
    head.mark = {
      text: offices.flatMap((office) => officesBeside(office.text) ?? [tidyTitle(office.text)]).join('\n'),
      at: offices.flatMap(({ at }) => at),
    };
  else if (offices.length > 0 && head.mark === undefined) {
    const own = offices.map((office) => tidyTitle(office.text));
    head.title = { text: `${own.join('')}${head.title?.text ?? ''}`, at: [...offices.flatMap(({ at }) => at), ...(head.title?.at ?? [])] };
    head.titleLines = [...own, ...(head.titleLines.length > 0 ? head.titleLines : [text])].filter((line) => line !== '');
  }
}
