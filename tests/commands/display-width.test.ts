import { expect, it } from 'vitest';
import { displayWidth } from '../../src/commands/display-width.ts';

it.each([
  ['', 0],
  ['abc', 3],
  ['公卫科', 6],
  ['（一）', 6],
  ['“办公室”…—·', 16],
  ['ａ１', 4],
  ['〔2021〕214号', 13],
  ['９–10月', 7],
  ['e\u0301', 1],
  ['\u200b', 0],
  ['①②', 4],
  ['≥75%', 5],
  ['𠮷', 2],
  ['😀', 2],
  ['ｱ', 1],
  ['한글', 4],
  ['é', 1],
])('%j takes %i columns', (text, width) => expect(displayWidth(text)).toBe(width));
