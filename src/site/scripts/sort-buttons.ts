/** The heads by which a table can be sorted. */
export type SortButtons = readonly { readonly head: HTMLElement; readonly button: HTMLButtonElement; readonly key: string }[];

/** Adds a button to each head by which rows can be sorted: up, down, then as printed. The words of the head stay words. */
export function addSortButtons(table: HTMLTableElement, sort: (by: string) => void): SortButtons {
  const heads = [...(table.tHead?.querySelectorAll<HTMLElement>('[data-sort]') ?? [])];
  return heads.map((head) => {
    const key = head.dataset['sort'] ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.setAttribute('aria-label', `按${head.textContent.trim()}排序`);
    head.append(button);
    button.addEventListener('click', () => sort(nextSort(key, head.ariaSort)));
    return { head, button, key };
  });
}

function nextSort(key: string, now: string | null): string {
  if (now === 'ascending') return `-${key}`;
  return now === 'descending' ? '' : key;
}

/** Says at the heads by which of them the rows are sorted. */
export function markSorted(buttons: SortButtons, sort = ''): void {
  for (const { head, key } of buttons) {
    if (sort === key) head.ariaSort = 'ascending';
    else if (sort === `-${key}`) head.ariaSort = 'descending';
    else head.removeAttribute('aria-sort');
  }
}
