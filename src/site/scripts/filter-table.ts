/**
 * Filters and sorts tables by what a form asks, and keeps the question in the address. Without this script the form stays hidden and
 * the table is complete. Everything is said by attributes, so that any page can use it:
 *
 * - `form[data-filter="ID"]`, hidden: the form for the table of that id. Its fields may be `unit`, `role`, `state`, `due`, `q`, `sort`.
 *   Within it `[data-count]` (aria-live) gets 显示 n / N 项, and the link `[data-clear]` is shown while anything is asked.
 * - `[data-nothing="ID"]`, hidden: the sentence for a table without a row left. `[data-said="ID"]`, hidden: gets the question in words, for print.
 * - `tr[data-row="item"]`: a row that is counted; `struck`: one that is shown but not counted; `tr[data-row="part"]` after it goes with it. `data-roles="lead:ke-a assist:"` says who does
 *   what (no unit: a person or words only), `data-due` a day, `open` or `none`, `data-state` the key of the state. All may be absent.
 * - `tbody[data-level="1"]` with a head row: a group, hidden when nothing under it is left; `data-group` names it in rows that are sorted.
 * - `th[data-sort="KEY"][data-column="2"]`: rows can be sorted by the cells of this column: by their `data-value`, else by their words.
 * - Merged cells: a cell with `rowspan`, and in the rows below `td.echo` with the same words; the table gets the class `unmerged` while filtered.
 *
 * Sorted rows stand in one body, without the heads of groups; a part follows its task. Blank cells come last either way.
 */
import { addSortButtons, markSorted } from './sort-buttons.ts';
import { fieldNames, readForm, toSearch, writeForm, type Question } from './question.ts';
import { matcher } from './match-rows.ts';
import { sayQuestion } from './say-question.ts';
import { readTable, showRows, sortRows } from './table-rows.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter]')) {
  const table = document.getElementById(form.dataset['filter'] ?? '');
  if (table instanceof HTMLTableElement) enhance(form, table);
}

function enhance(form: HTMLFormElement, table: HTMLTableElement): void {
  const rows = readTable(table);
  const buttons = addSortButtons(table, (sort) => ask({ ...readForm(form), sort }));
  let isTyping = false;

  const show = (): void => {
    const question = readForm(form);
    const shown = rows.items.filter(matcher(question));
    const asks = toSearch(question) !== '';
    showRows(rows, new Set(shown), asks);
    sortRows(rows, question.sort);
    markSorted(buttons, question.sort);
    sayQuestion(form, { shown, all: rows.items, asks });
  };
  /** Puts the question of the form into the address; while somebody types, one entry of the history is enough. */
  const keep = (typing: boolean): void => {
    const search = toSearch(readForm(form), location.search);
    if (search !== location.search) history[isTyping ? 'replaceState' : 'pushState'](null, '', location.pathname + search + location.hash);
    isTyping = typing;
  };
  const ask = (question: Question): void => {
    writeForm(form, question);
    show();
    keep(false);
  };
  const fromAddress = (): void => {
    isTyping = false;
    writeForm(form, Object.fromEntries(new URLSearchParams(location.search)));
    show();
  };

  form.hidden = false;
  form.addEventListener('input', (event) => {
    // What an input method composes is no word yet.
    if (event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    show();
    keep(true);
  });
  form.addEventListener('compositionend', () => {
    show();
    keep(true);
  });
  form.addEventListener('change', () => ask(readForm(form)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(readForm(form));
  });
  window.addEventListener('popstate', fromAddress);
  window.addEventListener('hashchange', () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null || !table.contains(target) || target.checkVisibility()) return;
    ask({});
    target.scrollIntoView();
  });
  document.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (link === undefined) return;
    if (form.contains(link)) {
      ask({});
      form.querySelector<HTMLElement>('select, input')?.focus();
    } else if (asksRows(link)) {
      history.pushState(null, '', link.href);
      fromAddress();
      document.getElementById(link.hash.slice(1))?.scrollIntoView();
    } else return;
    event.preventDefault();
  });
  fromAddress();
}

/** The link to this very page that was clicked plainly. */
function linkOf({ target, button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (link === null || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return undefined;
  return link.origin === location.origin && link.pathname === location.pathname ? link : undefined;
}

function asksRows({ search }: HTMLAnchorElement): boolean {
  const parameters = new URLSearchParams(search);
  return fieldNames.some((name) => parameters.has(name));
}
