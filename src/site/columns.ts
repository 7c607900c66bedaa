/** The columns of the site (栏目), in the order of the head line. */
export const columns = [
  { key: 'home', label: '首页', to: '' },
  { key: 'plans', label: '方案', to: 'plans/' },
  { key: 'units', label: '科室清单', to: 'units/' },
  { key: 'calendar', label: '日历', to: 'calendar/' },
  { key: 'notices', label: '公文', to: 'notices/' },
  { key: 'about', label: '关于', to: 'about/' },
] as const;

/** The columns that a site has: 关于 only where somebody wrote that page. */
export function columnsOf(pages: readonly { readonly id: string }[]): readonly (typeof columns)[number][] {
  return columns.filter(({ key }) => key !== 'about' || pages.some(({ id }) => id === 'about'));
}

/** The key of a column of the site. */
export type Column = (typeof columns)[number]['key'];
