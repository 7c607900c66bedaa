import type { DataValidation } from '@cj-tech-master/excelts';
import { reportedStates } from '../../model/progress.ts';
import type { Look } from './sheet.ts';

/** What may be entered in the cells of a look; undefined where anything may. */
export function validationOf(look: Look): DataValidation | undefined {
  if (look === 'enter-state') return states;
  return look === 'enter-percent' ? percent : undefined;
}

const states: DataValidation = {
  type: 'list',
  allowBlank: true,
  formulae: [`"${reportedStates.join(',')}"`],
  showErrorMessage: true,
  errorTitle: '状态',
  error: `只能填${reportedStates.join('、')}`,
};

const percent: DataValidation = {
  type: 'decimal',
  operator: 'between',
  allowBlank: true,
  formulae: [0, 1],
  showErrorMessage: true,
  errorTitle: '完成百分比',
  error: '填0%到100%',
};
