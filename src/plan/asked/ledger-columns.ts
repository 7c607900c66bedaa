import { hazardGrades, hazardStages, type LedgerColumn } from '../../model/ledger.ts';

/** A column of a ledger's form: what it is called, what may stand in it, and what the form says of it. */
export interface AskedColumn {
  readonly key: string;
  readonly head: string;
  readonly type: LedgerColumn['type'];
  readonly says: string;
  readonly width: number;
  readonly choices?: readonly string[];
  /** True where an entry that is known already keeps what it has. */
  readonly fixed?: boolean;
  /** True where a new entry must have it. */
  readonly needed?: boolean;
}

/** The columns of the form of the hazard ledger, in the order of the loop 发现→登记→整改→验收→销号. */
export const hazardColumns: readonly AskedColumn[] = [
  { key: 'found', head: '发现日期', type: 'day', width: 12, fixed: true, needed: true, says: '哪天发现的，填日期，如2024-06-20。' },
  { key: 'hazard', head: '问题隐患', type: 'text', width: 26, fixed: true, needed: true, says: '发现了什么，在哪里。' },
  { key: 'grade', head: '等级', type: 'choice', choices: hazardGrades, width: 7, fixed: true, says: '从下拉中选：重大、较大、一般、低。' },
  { key: 'deadline', head: '整改时限', type: 'text', width: 13, fixed: true, says: '什么时候改完，如2024年7月底前。' },
  { key: 'section', head: '责任科室', type: 'text', width: 10, fixed: true, says: '由哪个科室督促。' },
  { key: 'person', head: '责任人', type: 'text', width: 11, says: '由谁整改，写职务。' },
  { key: 'measure', head: '整改制度措施', type: 'text', width: 20, says: '怎样改。' },
  { key: 'funds', head: '资金', type: 'text', width: 11, says: '要用多少、从哪里来；不用的写“不需要资金”。' },
  { key: 'plan', head: '预案', type: 'text', width: 12, says: '改完以前怎样防范。' },
  {
    key: 'stage',
    head: '环节',
    type: 'choice',
    choices: hazardStages,
    width: 8,
    says: '现在走到哪一步；填了销号日期、回潮日期的，不用再改。',
  },
  { key: 'closed', head: '销号日期', type: 'day', width: 12, says: '验收合格、销号的那天；还没有销号的不填。' },
  { key: 'checkedBy', head: '验收人', type: 'text', width: 10, says: '谁验收的。' },
  { key: 'reopened', head: '回潮日期', type: 'day', width: 12, says: '销号以后又出现的那天；没有的不填。' },
  { key: 'again', head: '新的时限', type: 'text', width: 12, says: '回潮以后重新整改的时限；不填时仍按原来的。' },
];

const widths: Readonly<Record<LedgerColumn['type'], number>> = { day: 13, number: 12, choice: 14, unit: 18, text: 26 };

/** The columns of the form of a ledger with columns of its own; `units` are the names that a column of units takes. */
export function customColumns(columns: readonly LedgerColumn[], units: readonly string[]): readonly AskedColumn[] {
  return columns.map(({ key, label, type, choices }) => ({
    key,
    head: label,
    type,
    width: widths[type],
    says: said[type],
    ...(type === 'unit' ? { choices: units } : choices === undefined ? {} : { choices }),
  }));
}

const said: Readonly<Record<LedgerColumn['type'], string>> = {
  text: '用文字写。',
  day: '填日期，如2024-06-20。',
  number: '只填数，不写计量单位。',
  choice: '从下拉中选。',
  unit: '填单位名称。',
};
