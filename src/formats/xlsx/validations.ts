import type { DataValidation } from '@cj-tech-master/excelts';
import { reportedStates } from '../../model/progress.ts';
import type { Cell, Look } from './sheet.ts';

/** What may be entered in a cell, by its look and choices, and what is said of it while it is chosen; undefined where anything may. */
export function validationOf({ look, choices, prompt }: Pick<Cell, 'look' | 'choices' | 'prompt'>): DataValidation | undefined {
  const validation = choices === undefined ? ofLook[look] : oneOf(choices);
  if (prompt === undefined) return validation;
  const [promptTitle, words] = prompt;
  return { ...(validation ?? { type: 'any' }), showInputMessage: true, promptTitle, prompt: words };
}

/** A list in a formula holds 255 characters, and cuts its items at commas: others can be written in freely. */
function oneOf(choices: readonly string[]): DataValidation | undefined {
  const list = choices.join(',');
  if (choices.length === 0 || list.length > 250 || choices.some((choice) => /[",]/u.test(choice))) return undefined;
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`"${list}"`],
    showErrorMessage: true,
    errorTitle: '选项',
    error: `只能填${choices.join('、')}`.slice(0, 220),
  };
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

const day: DataValidation = {
  type: 'date',
  operator: 'between',
  allowBlank: true,
  formulae: [new Date('1950-01-01T00:00:00Z'), new Date('2199-12-31T00:00:00Z')],
  showErrorMessage: true,
  errorTitle: '日期',
  error: '填日期，如2024-06-15',
};

const number: DataValidation = {
  type: 'decimal',
  operator: 'greaterThanOrEqual',
  allowBlank: true,
  formulae: [0],
  showErrorMessage: true,
  errorTitle: '数',
  error: '只填数，不写计量单位',
};

const ofLook: Readonly<Partial<Record<Look, DataValidation>>> = {
  'enter-state': states,
  'enter-percent': percent,
  'enter-day': day,
  'enter-number': number,
  'open-state': states,
  'open-percent': percent,
  'open-day': day,
  'open-number': number,
};
