/** What a published PDF is: a document, a table or chart on its own sheets, a poster, or something that only the clauses of files fit. */
export type PaperKind = 'notice' | 'table' | 'chart' | 'duties' | 'poster' | 'other';

const kinds: readonly (readonly [RegExp, PaperKind])[] = [
  [/^notices\/[^/]+\/notice\.pdf$/u, 'notice'],
  [/^plans\/[^/]+\/table\.pdf$/u, 'table'],
  [/^plans\/[^/]+\/chart\.pdf$/u, 'chart'],
  [/^units\/[^/]+\/duties\.pdf$/u, 'duties'],
  [/(?:^|\/)poster-a[0-4]\.pdf$/u, 'poster'],
];

/** The kind of a PDF by its path in the published folder. */
export function kindOf(file: string): PaperKind {
  return kinds.find(([pattern]) => pattern.test(file))?.[1] ?? 'other';
}

/** True for tables, charts and lists of duties on sheets of their own, which keep the rules of annexes. */
export function isSheet({ kind }: { readonly kind: PaperKind }): boolean {
  return kind === 'table' || kind === 'chart' || kind === 'duties';
}

/** The size of a poster's paper in millimetres, short side first, by the name of its file. */
export function posterSize(file: string): readonly [short: number, long: number] | undefined {
  const series: Readonly<Record<string, readonly [number, number]>> = {
    a0: [841, 1189],
    a1: [594, 841],
    a2: [420, 594],
    a3: [297, 420],
    a4: [210, 297],
  };
  return series[/poster-(a\d)\.pdf$/u.exec(file)?.[1] ?? ''];
}
