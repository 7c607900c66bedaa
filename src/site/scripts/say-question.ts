import { fieldsOf } from './question.ts';

/** How many items are shown. */
interface Found {
  readonly shown: number;
  readonly all: number;
  readonly asks: boolean;
}

/** Says beside the form how many rows are shown, under the table if none is, and on paper what was asked. */
export function sayQuestion(form: HTMLFormElement, { shown, all, asks }: Found): void {
  const count = form.querySelector('[data-count]');
  const words = asks ? `显示 ${String(shown)} / ${String(all)} 项` : `共 ${String(all)} 项`;
  if (count !== null && count.textContent !== words) count.textContent = words;
  const clear = form.querySelector<HTMLElement>('[data-clear]');
  if (clear) clear.hidden = !asks;
  const nothing = beside('nothing', form);
  if (nothing) nothing.hidden = shown > 0;
  const said = beside('said', form);
  if (!said) return;
  said.hidden = !asks;
  said.textContent = asks ? `筛选：${questionWords(form)}（${words}）` : '';
}

function beside(name: 'nothing' | 'said', form: HTMLFormElement): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-${name}="${CSS.escape(form.dataset['filter'] ?? '')}"]`);
}

/** 单位 局办公室；完成时限 2021年7月. */
function questionWords(form: HTMLFormElement): string {
  const asked = fieldsOf(form).filter(({ value }) => value.trim() !== '');
  return asked.map((field) => `${field.labels?.[0]?.textContent ?? ''} ${answerWords(field)}`).join('；');
}

function answerWords(field: HTMLSelectElement | HTMLInputElement): string {
  if (field instanceof HTMLInputElement) return field.value.trim();
  return (field.selectedOptions[0]?.textContent ?? '').trim().replace(/（\d+）$/u, '');
}
