/** What a face is for on paper, in the words of the standard (GB/T 9704-2012 §5.2.2, §7). */
export type FontRole = '仿宋' | '楷体' | '小标宋' | '黑体' | '宋体';

/** All roles, in the order in which they are told. */
export const fontRoles: readonly FontRole[] = ['仿宋', '小标宋', '黑体', '楷体', '宋体'];

/** What a font's names make it good for. */
export interface KnownFace {
  readonly role: FontRole;
  /** Lower is better among fonts of one role. */
  readonly rank: number;
  /** Said where the face is not the one the role asks for. */
  readonly standIn?: string;
}

interface Row {
  readonly names: RegExp;
  readonly standIn?: string;
  readonly bold?: true;
}

// Names are compared in small letters without blanks, dots, strokes and hyphens; the better face stands first.
const known: Readonly<Record<FontRole, readonly Row[]>> = {
  仿宋: [
    { names: /^(?:仿宋|fangsong)gb2312$/ },
    { names: /^(?:仿宋|fangsong|simfang)$/ },
    { names: /^(?:方正仿宋|fzfangsong|fzfs(?:jw|k))/ },
    { names: /^(?:华文仿宋|stfangsong)/ },
    { names: /^(?:汉仪仿宋|hyfangsong|adobe仿宋std|adobefangsongstd)/ },
    { names: /^(?:朱雀仿宋|zhuquefangsong)/ },
    { names: /^fandolfang/ },
  ],
  楷体: [
    { names: /^(?:楷体|kaiti)gb2312$/ },
    { names: /^(?:楷体|kaiti|simkai)$/ },
    { names: /^(?:方正楷体|fzkai|fzkt(?:jw|k))/ },
    { names: /^(?:华文楷体|stkaiti|kaitisc|楷体简)/ },
    { names: /^(?:汉仪楷体|hykaiti|adobe楷体std|adobekaitistd)/ },
    { names: /^fandolkai/ },
    { names: /^(?:霞鹜文楷|lxgwwenkai)(?:gb|regular)?$/ },
  ],
  小标宋: [
    { names: /^(?:方正小标宋|fzxiaobiaosong|fzxbs)/ },
    { names: /^(?:汉仪小标宋|hyxiaobiaosong)/ },
    { names: /^(?:华文中宋|stzhongsong)/, standIn: '代替小标宋体' },
    { names: /^fandolsong/, standIn: '代替小标宋体', bold: true },
  ],
  黑体: [
    { names: /^(?:黑体|simhei)$/ },
    { names: /^(?:方正黑体|fzhei|fzht(?:jw|k))/ },
    { names: /^(?:华文黑体|stheiti|heitisc|黑体简)/ },
    { names: /^(?:汉仪中黑|adobe黑体std|adobeheitistd)/ },
    { names: /^fandolhei/ },
  ],
  宋体: [
    { names: /^(?:宋体|simsun)$/ },
    { names: /^(?:方正书宋|fzshusong|fzss(?:jw|k))/ },
    { names: /^(?:华文宋体|stsong|songtisc|宋体简)/ },
    { names: /^(?:汉仪书宋|adobe宋体std|adobesongstd)/ },
    { names: /^fandolsong/ },
  ],
};

// A file that somebody put into a workspace is there on purpose, also under a name not listed above.
const telling: Readonly<Record<FontRole, RegExp>> = {
  仿宋: /仿宋|fangsong/,
  小标宋: /小标宋|xiaobiaosong/,
  楷体: /楷|kai/,
  黑体: /黑体|heiti/,
  宋体: /宋体|书宋|songti/,
};

/** Returns what a font is for by its names and weight (100–900); undefined where it is for nothing on paper. `isMeant` also takes telling names. */
export function roleOf(names: readonly string[], weight: number, isMeant: boolean): KnownFace | undefined {
  const plain = names.map((name) => name.toLowerCase().replaceAll(/[\s._-]/g, ''));
  for (const role of fontRoles) {
    const rank = known[role].findIndex((row) => plain.some((name) => row.names.test(name)) && fits(row, role, weight));
    const { standIn } = known[role][rank] ?? {};
    if (rank >= 0) return { role, rank, ...(standIn === undefined ? {} : { standIn }) };
  }
  const told = isMeant
    ? fontRoles.find((role) => plain.some((name) => telling[role].test(name)) && fits({ names: telling[role] }, role, weight))
    : undefined;
  return told === undefined ? undefined : { role: told, rank: known[told].length };
}

// 小标宋 is heavy by nature and every maker gives it another weight.
function fits(row: Row, role: FontRole, weight: number): boolean {
  if (row.bold) return weight >= 600;
  return role === '小标宋' || (weight >= 350 && weight <= 550);
}
