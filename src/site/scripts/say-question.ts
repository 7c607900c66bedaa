import { fieldsOf } from './question.ts';
import type { Item } from './table-rows.ts';

/** Which items are shown, of which. */
interface Found {
  readonly shown: readonly Item[];
  readonly all: readonly Item[];
  readonly asks: boolean;
}

/** Says beside the form how many rows are shown, under the table if none is, and on paper what was asked. */
export function sayQuestion(form: HTMLFormElement, { shown, all, asks }: Found): void {
  const count = form.querySelector('[data-count]');
  const words = foundWords({ shown, all, asks });
  if (count !== null && count.textContent !== words) count.textContent = words;
  const clear = form.querySelector<HTMLElement>('[data-clear]');
  if (clear) clear.hidden = !asks;
  const nothing = beside('nothing', form);
  if (nothing) nothing.hidden = shown.length > 0;
  const said = beside('said', form);
  if (!said) return;
  said.hidden = !asks;
  said.textContent = asks ? `筛选：${questionWords(form)}（${words}）` : '';
}

/** Tasks that no longer stand are said by themselves. */
function foundWords({ shown, all, asks }: Found): string {
  const counted = (items: readonly Item[]): string => String(items.filter((item) => item.counted).length);
  const struck = shown.filter((item) => !item.counted).length;
  const words = asks ? `显示 ${counted(shown)} / ${counted(all)} 项` : `共 ${counted(all)} 项`;
  return struck === 0 ? words : `${words}，另有已取消或并入的 ${String(struck)} 项`;
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
