/** Declarations of an inline style, by property. */
export type Look = Readonly<Record<string, string | number>>;

/** Colours of fragments: black on white with grey rules, as a printed table; they are stated, for a portal may have others. */
export const ink = '#1c2024';
export const ink2 = '#4d5663';
export const rule = '#aab1bc';
export const tint = '#f0f2f5';
export const paper = '#ffffff';
export const official = '#b3202a';
export const link = '#1b4f9c';

const sans = "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif";
const song = "FangSong,STFangsong,'Noto Serif CJK SC',SimSun,serif";

/** The inline style of an element. */
export function styled(...looks: readonly Look[]): string {
  return Object.entries(Object.assign({}, ...looks) as Look)
    .map(([property, value]) => `${property}:${String(value)}`)
    .join(';');
}

/** What a portal's own style sheet likes to set on everything: each element says it for itself. */
const plain: Look = {
  'background': 'none',
  'margin': 0,
  'padding': 0,
  'border': 0,
  'text-indent': 0,
  'text-align': 'left',
  'letter-spacing': 'normal',
};

/** Letters of tables and notes. */
export const tableLetters: Look = {
  'font-family': sans,
  'font-size': '15px',
  'line-height': '24px',
  'font-weight': 'normal',
  'color': ink,
};

/** Letters of a document's text. */
export const textLetters: Look = { 'font-family': song, 'font-size': '18px', 'line-height': '34px', 'font-weight': 'normal', 'color': ink };

/** The box of a whole fragment. */
export const rootLook: Look = { ...plain, ...tableLetters, 'max-width': '1200px', 'background-color': paper };

/** A box in which a wide table moves sideways, as on a phone. */
export const scrollLook: Look = { ...plain, 'width': '100%', 'overflow-x': 'auto' };

/** A paragraph of the text of a document, its first line two characters in. */
export const paragraphLook: Look = { ...plain, ...textLetters, 'text-indent': '2em' };

/** A note under or over a table. */
export const noteLook: Look = { ...plain, ...tableLetters, 'margin': '8px 0', 'font-size': '14px', 'color': ink2 };

/** The title over a table. */
export const captionLook: Look = {
  ...plain,
  ...tableLetters,
  'display': 'block',
  'margin': '8px 0 12px',
  'font-size': '20px',
  'line-height': '30px',
  'font-weight': 'bold',
  'text-align': 'center',
};

/** The title of a document. */
export const titleLook: Look = { ...captionLook, 'margin': '16px 0 24px', 'font-size': '24px', 'line-height': '38px' };

/** A heading in the text of a document, by its level from 2. */
export function headingLook(level: number): Look {
  const bold = level <= 2 ? { 'font-family': sans, 'font-weight': 'bold' } : { 'font-weight': 'bold' };
  return { ...paragraphLook, ...bold, display: 'block' };
}

/** A table that fills its place and keeps a least width, below which its box moves sideways. */
export function tableLook(leastWidth: number): Look {
  return {
    ...plain,
    ...tableLetters,
    'width': '100%',
    'min-width': `${String(leastWidth)}px`,
    'border-collapse': 'collapse',
    'border-spacing': 0,
    'background-color': paper,
  };
}

/** A cell of a table: no more than what portals set on cells, for there are many. */
export const cellLook: Look = {
  'padding': '6px 8px',
  'border': `1px solid ${rule}`,
  'vertical-align': 'top',
  'text-align': 'left',
  'background-color': paper,
  'font-size': '15px',
  'line-height': '24px',
  'font-weight': 'normal',
  'color': ink,
};

/** A head cell of a table. */
export const headLook: Look = {
  ...cellLook,
  'vertical-align': 'middle',
  'text-align': 'center',
  'font-weight': 'bold',
  'background-color': tint,
};

/** A link. */
export const linkLook: Look = { 'color': link, 'text-decoration': 'underline' };
