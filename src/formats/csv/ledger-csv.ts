import { closingsOf, reopeningsOf } from '../../model/ledger.ts';
import type { HazardStatus } from '../../plan/hazard-status.ts';
import type { CustomLedgerView, LedgerView } from '../../views/ledger-view.ts';
import { csvText } from './csv-text.ts';

const heads = [
  '标识',
  '单位',
  '发现日期',
  '问题隐患',
  '等级',
  '责任人',
  '整改制度措施',
  '资金',
  '整改时限',
  '时限（日期）',
  '预案',
  '责任科室',
  '环节',
  '销号日期',
  '回潮日期',
  '验收人',
  '情况',
  '逾期天数',
];

/** A ledger as CSV, one entry a row; of hazards with their state as of the view's day, of others the columns of their own. */
export function ledgerCsv(view: LedgerView): string {
  return view.kind === 'custom' ? customCsv(view) : csvText([heads, ...view.statuses.map(hazardRow)]);
}

function hazardRow({ hazard, due, stage, state, daysLate }: HazardStatus): readonly string[] {
  return [
    hazard.id,
    hazard.unit,
    hazard.found,
    hazard.hazard,
    hazard.grade ?? '',
    hazard.person ?? '',
    hazard.measure ?? '',
    hazard.funds ?? '',
    hazard.deadline ?? '',
    due ?? '',
    hazard.plan ?? '',
    hazard.section ?? '',
    stage ?? '',
    closingsOf(hazard).join(' '),
    reopeningsOf(hazard)
      .map(({ day }) => day)
      .join(' '),
    hazard.checkedBy ?? '',
    state,
    daysLate === undefined ? '' : String(daysLate),
  ];
}

function customCsv({ ledger, rows }: CustomLedgerView): string {
  return csvText([ledger.columns.map(({ label }) => label), ...rows.map((cells) => cells.map(({ text }) => text))]);
}
