import type { Borders, Fill, Font, Style } from '@cj-tech-master/excelts';
import { faces } from '../docx/faces.ts';
import type { GridLook, Look } from './sheet.ts';

/** Letters of a look, in points, and from line to line. */
export interface Letters {
  readonly size: number;
  readonly line: number;
}

/** The letters of a look: what the height of a row is worked out from. */
export function lettersOf(look: Look): Letters {
  const size = look === 'title' ? 16 : look === 'lead' || look === 'note' ? 10 : look === 'id' ? 9 : 11;
  return { size, line: size * 1.32 };
}

/** The letters of a workbook's own style, in whose digits widths of columns are counted. */
export const ownFont: Partial<Font> = { name: faces.song, size: 11 };

const ink = { argb: 'FF000000' };
const thin = { style: 'thin', color: ink } as const;
const ruled: Partial<Borders> = { top: thin, right: thin, bottom: thin, left: thin };
const strong: Partial<Borders> = { ...ruled, right: { style: 'thick', color: ink } };

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const grey = solid('FFEDEDED');
/** What may be entered is tinted: on a grey printer it is as white as the rest. */
const entry = solid('FFFFF9E5');
/** May be changed in a locked sheet. */
const open = { locked: false } as const;
const bars: Readonly<Record<'none' | 'closed' | 'open', Fill | undefined>> = {
  none: undefined,
  closed: solid('FFBFBFBF'),
  open: { type: 'pattern', pattern: 'lightUp', fgColor: { argb: 'FF8C8C8C' }, bgColor: { argb: 'FFFFFFFF' } },
};

const song = (look: Look): Partial<Font> => ({ name: faces.song, size: lettersOf(look).size });
const hei = (look: Look): Partial<Font> => ({ name: faces.hei, size: lettersOf(look).size });
const placed = (horizontal: 'left' | 'center', wrapText = true) => ({ horizontal, vertical: 'middle', wrapText }) as const;

const plainLooks: Readonly<Record<Exclude<Look, GridLook>, Partial<Style>>> = {
  'title': { font: hei('title'), alignment: placed('center') },
  'lead': { font: song('lead'), alignment: placed('left') },
  'head': { font: hei('head'), alignment: placed('center'), border: ruled, fill: grey },
  'group': { font: hei('group'), alignment: placed('left'), border: ruled, fill: grey },
  'group-day': { font: song('group-day'), alignment: placed('center'), border: ruled, fill: grey, numFmt: 'yyyy-mm-dd' },
  'text': { font: song('text'), alignment: placed('left'), border: ruled },
  'struck': { font: { ...song('text'), strike: true }, alignment: placed('left'), border: ruled },
  'centre': { font: song('centre'), alignment: placed('center'), border: ruled },
  'day': { font: song('day'), alignment: placed('center'), border: ruled, numFmt: 'yyyy-mm-dd' },
  'id': { font: song('id'), alignment: placed('left', false) },
  'note': { font: song('note'), alignment: placed('left') },
  'label': { font: hei('label'), alignment: placed('left'), border: ruled },
  'enter-state': { font: song('enter-state'), alignment: placed('center'), border: ruled, fill: entry },
  'enter-percent': { font: song('enter-percent'), alignment: placed('center'), border: ruled, fill: entry, numFmt: '0%' },
  'enter-day': { font: song('enter-day'), alignment: placed('center'), border: ruled, fill: entry, numFmt: 'yyyy-mm-dd' },
  'enter-number': { font: song('enter-number'), alignment: placed('center'), border: ruled, fill: entry },
  'enter-text': { font: song('enter-text'), alignment: placed('left'), border: ruled, fill: entry },
  'open-state': { font: song('open-state'), alignment: placed('center'), border: ruled, fill: entry, protection: open },
  'open-percent': { font: song('open-percent'), alignment: placed('center'), border: ruled, fill: entry, numFmt: '0%', protection: open },
  'open-day': { font: song('open-day'), alignment: placed('center'), border: ruled, fill: entry, numFmt: 'yyyy-mm-dd', protection: open },
  'open-number': { font: song('open-number'), alignment: placed('center'), border: ruled, fill: entry, protection: open },
  'open-text': { font: song('open-text'), alignment: placed('left'), border: ruled, fill: entry, protection: open },
  'closed': { font: song('closed'), alignment: placed('center'), border: ruled, fill: grey },
};

/** The style of each look; a writer that is given the same objects keeps each style once. */
export function lookStyles(): ReadonlyMap<Look, Partial<Style>> {
  const grid = (['none', 'closed', 'open'] as const).flatMap((bar) =>
    (['', '-due'] as const).map((due) => [`grid-${bar}${due}`, gridStyle(bar, due === '-due')] as const),
  );
  return new Map<Look, Partial<Style>>([...(Object.entries(plainLooks) as [Look, Partial<Style>][]), ...grid]);
}

function gridStyle(bar: 'none' | 'closed' | 'open', due: boolean): Partial<Style> {
  const fill = bars[bar];
  return { font: song('centre'), alignment: placed('center'), border: due ? strong : ruled, ...(fill === undefined ? {} : { fill }) };
}
