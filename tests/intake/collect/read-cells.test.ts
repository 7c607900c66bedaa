import { describe, expect, it } from 'vitest';
import { cleanWords } from '../../../src/intake/collect/clean-words.ts';
import type { FilledCell } from '../../../src/intake/collect/filled-workbook.ts';
import { readDay } from '../../../src/intake/collect/read-day.ts';
import { readPercent } from '../../../src/intake/collect/read-percent.ts';
import { day } from '../../model/days.ts';

const text = (words: string): FilledCell => ({ kind: 'text', text: words });
const number = (value: number, percent = false): FilledCell => ({ kind: 'number', text: String(value), number: value, percent });
const span = { start: day('2024-04-01'), end: day('2024-06-30') };

describe('the day in a cell', () => {
  it.each([
    ['2024-06-30', '2024-06-30'],
    ['2024.6.30', '2024-06-30'],
    ['2024/6/3', '2024-06-03'],
    ['２０２４年６月３０日', '2024-06-30'],
    ['2024 年 6 月 30 日', '2024-06-30'],
    ['二〇二四年六月三十日', '2024-06-30'],
    ['20240630', '2024-06-30'],
    ['6月30日', '2024-06-30'],
    ['6.3', '2024-06-03'],
    ['2024-06-30 00:00:00', '2024-06-30'],
  ])('%s is %s', (words, read) => {
    expect(readDay(text(words), span)).toMatchObject({ value: read });
  });

  it.each([
    ['2024.6.31', 'impossible-date'],
    ['6月31日', 'impossible-date'],
    ['2023年2月29日', 'impossible-date'],
    ['9月1日', 'no-year'],
    ['6月底', 'not-understood'],
    ['24.6.30', 'not-understood'],
    ['2024年6月', 'not-understood'],
    ['已完成', 'not-understood'],
  ])('%s is none: %s', (words, problem) => {
    expect(readDay(text(words), span)).toEqual({ problem });
  });

  it('a month and day mean one day only where the span has it once', () => {
    const winter = { start: day('2023-12-01'), end: day('2024-11-30') };
    expect(readDay(text('12月5日'), winter)).toMatchObject({ value: '2023-12-05' });
    expect(readDay(text('12月5日'), { start: day('2023-12-01'), end: day('2024-12-31') })).toEqual({ problem: 'no-year' });
  });

  it('a number of days since 1900 is a day of the span, or nothing', () => {
    expect(readDay(number(45463), span)).toEqual({ value: '2024-06-20', readFrom: '45463' });
    expect(readDay(number(20240620), span)).toEqual({ value: '2024-06-20', readFrom: '20240620' });
    expect(readDay(number(45000), span)).toEqual({ problem: 'serial' });
    expect(readDay(number(6.3), span)).toEqual({ problem: 'serial' });
  });
});

describe('the percent in a cell', () => {
  it.each([
    [number(0.6, true), 60],
    [number(1, true), 100],
    [number(0, true), 0],
    [number(0.555, true), 55.5],
    [number(50, true), 50],
    [number(50), 50],
    [number(0), 0],
    [text('50%'), 50],
    [text('５０％'), 50],
    [text(' 50 % '), 50],
    [text('百分之五十'), 50],
    [text('100'), 100],
  ])('%o is %d', (cell, value) => {
    expect(readPercent(cell)).toMatchObject({ value });
  });

  it.each([
    [number(0.5), 'ambiguous'],
    [number(1), 'ambiguous'],
    [text('0.5'), 'ambiguous'],
    [number(1.2, true), 'out-of-range'],
    [number(-0.1, true), 'out-of-range'],
    [number(120), 'out-of-range'],
    [text('120%'), 'out-of-range'],
    [text('约50%'), 'not-understood'],
    [text('过半'), 'not-understood'],
  ])('%o is none: %s', (cell, problem) => {
    expect(readPercent(cell)).toEqual({ problem });
  });
});

describe('words without what nobody sees', () => {
  it.each([
    ['检查\u200b12家\ufeff', '检查12家', ['invisible']],
    ['\u00a0进行中\u3000', '进行中', []],
    ["'2024-06-18", '2024-06-18', ['apostrophe']],
    ['甲\r\n\r\n 乙 ', '甲\n乙', []],
    ['“安全”月', '“安全”月', []],
    ['‘甲’和‘乙’', '‘甲’和‘乙’', []],
    ['a\u0007b', 'ab', ['invisible']],
  ])('%j is %j', (words, plain, marks) => {
    expect(cleanWords(words)).toEqual({ text: plain, marks });
  });
});
