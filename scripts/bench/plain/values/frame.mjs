// What stands around every page.

/** The columns of the head line. */
export const columns = [
  { key: 'home', label: '首页', to: '' },
  {
    key: 'plans',
    label: '方案',
    to: 'plans/',
    description: '工作方案的任务、责任分工、时限和进度控制。',
    keywords: '方案,任务,责任分工,进度控制',
  },
  { key: 'units', label: '科室清单', to: 'units/' },
  { key: 'calendar', label: '日历', to: 'calendar/' },
  { key: 'notices', label: '公文', to: 'notices/' },
  { key: 'about', label: '关于', to: 'about/' },
];

/** The pages about the site, in its foot. */
export const ownPages = [
  { label: '关于本站', to: 'about/' },
  { label: '编写参考', to: 'reference/' },
  { label: '站点地图', to: 'sitemap/' },
  { label: '合规检查', to: 'compliance/' },
];

export const missing = '未配置：党政机关网站标识、我为政府网站找错、联系方式、网站标识码、ICP备案号、公安备案号';
