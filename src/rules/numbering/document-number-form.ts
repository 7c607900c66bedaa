import type { NumberFault } from '../../model/messages/facts/numbering.ts';
import type { RuleFinding, WordsRule } from '../rule.ts';
import type { Said } from '../said.ts';
import type { Spot } from '../spot.ts';
import type { DocumentSubject, PlanSubject } from '../subject.ts';
import { share, signsOf } from '../written-signs.ts';

/** A 发文字号 that is not written as 机关代字〔2020〕93号 (GB/T 9704-2012 §7.2.5): of a document, or quoted in a body or a plan. */
export const documentNumberForm: WordsRule<'document-number-form'> = {
  id: 'document-number-form',
  over: 'words',
  severity: 'warning',
  check(subject) {
    const own = 'body' in subject ? ownNumber(subject) : basisNumbers(subject);
    return share(subject.signs, opening) ? [...own, ...subject.said.flatMap(quotedNumbers)] : own;
  },
  examples: {
    fires: [
      { notice: '\nno: ⟦青卫发[2021]1号⟧\n' },
      { notice: '\nno: ⟦青卫发〔2021〕第001号⟧\n' },
      {
        notice: `
kind: 通知
---
依据市卫生健康委《关于开展安全生产检查的通知》（⟦石卫发（2021）3号⟧），现印发方案。
`,
      },
      {
        plan: `
basis:
  - { title: 关于开展安全生产检查的通知, no: ⟦石卫发〔21〕3号⟧ }
  - { title: 关于报送材料的函, no: ⟦石卫函〔2021〕7⟧ }
`,
      },
    ],
    passes: [
      {
        notice: `
no: 青卫健办函〔2021〕214号
---
依据《关于开展检查的通知》（石卫发〔2021〕3号、石安委〔2021〕8、10号）和国务院令第302号，见会议纪要（2021）第5期、公告（2021年第3号）。
`,
        plan: `
basis:
  - { title: 救护车, no: WS/T 292-2008 }
  - { title: 安全生产检查通知, no: 石卫发〔2021〕3号 }
`,
      },
    ],
  },
};

type Finding = RuleFinding<'document-number-form'>;

/** The one right form, and 第302号 of an order, 2021年第3号 of an announcement. */
const wellFormed = /^(?:[\p{Script=Han}（）]{2,20}〔(?:19|20)\d{2}〕[1-9]\d*号|[\p{Script=Han}]*(?:(?:19|20)\d{2}年)?第[1-9]\d*号)$/u;
/** What looks like a number: letters of an office, a year in brackets of any kind, a count. */
const quoted = /([\p{Script=Han}]{2,12})([〔[（(【［{])\s*(\d{2,4})\s*([〕\])）】］}])\s*(第?)\s*(\d+)\s*(号?)/gu;

const opening = signsOf('〔[（(【［{');

function ownNumber({ data, file }: DocumentSubject): readonly Finding[] {
  if (data.no === undefined || wellFormed.test(data.no)) return [];
  return [finding({ file, path: ['no'] }, data.no)];
}

function basisNumbers({ source, file }: PlanSubject): readonly Finding[] {
  return source.basis.flatMap(({ no }, index) => {
    const isNumber = no !== undefined && [...no.matchAll(quoted)].some(([all]) => all === no);
    return isNumber && !wellFormed.test(no) ? [finding({ file, path: ['basis', index, 'no'] }, no)] : [];
  });
}

const none: readonly [] = [];

function quotedNumbers({ text, spotOf }: Said): readonly Finding[] {
  // Few texts have such brackets: the others are not searched character by character.
  if (!/[〔[（(【［{]\s*\d{2,4}\s*[〕\])）】］}]/u.test(text)) return none;
  return [...text.matchAll(quoted)].flatMap((found): readonly Finding[] => {
    const [all, office = '', open, , , ordinal, , end] = found;
    // （2020）浙0382民初1号 and 纪要（2021）第5期 count other things; 〔2021〕8、10号 counts two.
    const counts =
      open === '〔'
        ? /^(?:[^、和及至到—–~～\d-]|$)/u.test(text.slice(found.index + all.length)) || end !== ''
        : end !== '' && ordinal === '';
    const code = letters.exec(office)?.[0];
    if (!counts || code === undefined) return [];
    const words = all.slice(office.length - code.length);
    const start = found.index + all.length - words.length;
    return wellFormed.test(words) ? [] : [finding(spotOf(start, start + words.length), words)];
  });
}

/** An office's letters end with what it issues; words before them are the sentence's. */
const letters = /[\p{Script=Han}]{1,8}(?:发|函|办|字|委|党|政|规|通|安|任|干|文)$/u;

function finding(at: Spot, words: string): Finding {
  // Within a longer text the words may be parted by marks of the source.
  const isWhole = !('span' in at) && at.words === undefined;
  return { at, facts: { words, fault: faultOf(words), right: rightForm(words) }, fix: isWhole ? otherBrackets(words) : undefined };
}

/** The same number with the right brackets, where nothing else is wrong. */
function otherBrackets(words: string): string | undefined {
  const right = words.replace(/[〔[（(【［{]\s*(\d{4})\s*[〕\])）】］}]/u, '〔$1〕');
  return right !== words && right === rightForm(words) ? right : undefined;
}

function faultOf(words: string): NumberFault {
  if (/[[(【［{（]\s*\d{2,4}/u.test(words)) return 'brackets';
  if (/[〔[（(【［{]\s*\d{2,3}\s*[〕\])）】］}]/u.test(words)) return 'year';
  if (/第/u.test(words)) return 'ordinal';
  if (/[〕\])）】］}]\s*0/u.test(words)) return 'zero';
  return /号$/u.test(words) ? 'form' : 'unit';
}

/** How it would be right, where only marks are wrong. */
function rightForm(words: string): string | undefined {
  const found = [...words.matchAll(quoted)].find(([all]) => all === words);
  const [, office = '', , year = '', , , count = ''] = found ?? [];
  return found !== undefined && year.length === 4 ? `${office}〔${year}〕${Number(count)}号` : undefined;
}
