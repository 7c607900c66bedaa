import { formSchema, type Form, type FormColumn } from '../model/form.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Plan } from '../model/plan.ts';

/** The blank form of a ledger: that of the plan with the ledger's id where there is one, else one with the ledger's own columns, marked as a sample. */
export function ledgerForm(ledger: Ledger, { forms }: Pick<Plan, 'forms'>): Form {
  const own = forms.find(({ id }) => id === ledger.id);
  if (own !== undefined) return own;
  return formSchema.parse({
    id: ledger.id,
    title: ledger.title,
    header: ['单位', '填表时间'],
    columns: ledger.kind === 'hazards' ? hazardColumns : customColumns(ledger),
    rows: 12,
    signatures: ['单位负责人', '填表人'],
    offered: true,
  });
}

/** 问题隐患 and 制度措施 in one table, with 五落实 and the loop to 销号. */
const hazardColumns: readonly FormColumn[] = [
  { key: 'no', label: '序号' },
  { key: 'found', label: '发现日期' },
  { key: 'hazard', label: '问题隐患' },
  { key: 'grade', label: '等级' },
  {
    key: 'five',
    label: '五落实',
    columns: [
      { key: 'person', label: '责任人' },
      { key: 'measure', label: '整改制度措施' },
      { key: 'funds', label: '资金' },
      { key: 'deadline', label: '时限' },
      { key: 'plan', label: '预案' },
    ],
  },
  { key: 'closed', label: '销号日期' },
  { key: 'checked-by', label: '验收人' },
];

function customColumns({ columns }: Extract<Ledger, { kind: 'custom' }>): readonly FormColumn[] {
  const own = columns.map(({ key, label, choices }) => ({ key, label, ...(choices === undefined ? {} : { note: choices.join('、') }) }));
  return [{ key: 'no', label: '序号' }, ...own.filter(({ key }) => key !== 'no')];
}
