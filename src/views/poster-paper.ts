/** The papers of a wall chart. */
export const posterPapers = ['a3', 'a2', 'a1', 'a0'] as const;

/** A paper of a wall chart. */
export type PosterPaper = (typeof posterPapers)[number];

/** A sheet laid across: its size in mm, and the size below which no text on it may be set, in pt (how far away it is read). */
export interface PosterSheet {
  readonly paper: PosterPaper;
  readonly width: number;
  readonly height: number;
  readonly least: number;
  /** How much larger than A3 margins, rules and signs are. */
  readonly scale: number;
}

const sheets: Readonly<Record<PosterPaper, Omit<PosterSheet, 'paper' | 'scale'>>> = {
  a3: { width: 420, height: 297, least: 9 },
  a2: { width: 594, height: 420, least: 12 },
  a1: { width: 841, height: 594, least: 16 },
  a0: { width: 1189, height: 841, least: 22 },
};

/** The sheet of a paper (ISO 216). */
export function posterSheet(paper: PosterPaper): PosterSheet {
  return { paper, ...sheets[paper], scale: sheets[paper].width / sheets.a3.width };
}

/** Points to millimetres. */
export function millimetres(points: number): number {
  return (points * 25.4) / 72;
}
