import { columnKeys, type ColumnKey, type ColumnSettings } from '../model/site-column.ts';

/** A column (栏目) of a site with what its tags say. */
export interface SiteColumn {
  readonly key: ColumnKey;
  readonly label: string;
  /** The address of its page from the top of the site. */
  readonly to: string;
  /** 设置目的、主要内容. */
  readonly description: string;
  readonly keywords: readonly string[];
  /** A word of 国办发〔2017〕47号, 网页设计规范. */
  readonly type: string;
}

/** Of a workspace, what decides which columns its site has and what they are called. */
export interface ColumnSource {
  readonly site: { readonly columns: ColumnSettings };
  readonly interpretations: readonly unknown[];
  readonly pages: readonly { readonly id: string }[];
}

const defaults: Readonly<Record<ColumnKey, Omit<SiteColumn, 'key'>>> = {
  home: {
    label: '首页',
    to: '',
    description: '近期到期的事项，最新的方案和公文。',
    keywords: ['方案', '时限', '公文'],
    type: '首页',
  },
  plans: {
    label: '方案',
    to: 'plans/',
    description: '工作方案的任务、责任分工、时限和进度控制。',
    keywords: ['方案', '任务', '责任分工', '进度控制'],
    type: '政策文件',
  },
  units: {
    label: '科室清单',
    to: 'units/',
    description: '各科室、各单位在全部方案里承担的任务和时限。',
    keywords: ['科室', '单位', '责任清单', '时限'],
    type: '机构职能',
  },
  calendar: {
    label: '日历',
    to: 'calendar/',
    description: '各方案的时限、节点、报送和定期工作，按日期排列。',
    keywords: ['日历', '时限', '节点', '报送'],
    type: '工作动态',
  },
  notices: {
    label: '公文',
    to: 'notices/',
    description: '印发的通知、函、方案、工作要点等公文及其附件。',
    keywords: ['公文', '通知', '方案', '附件'],
    type: '政策文件',
  },
  interpretations: {
    label: '解读',
    to: 'interpretations/',
    description: '对公文的解读，与所解读的公文互相链接。',
    keywords: ['政策解读', '公文', '方案'],
    type: '政策解读',
  },
  about: {
    label: '关于',
    to: 'about/',
    description: '网站由谁办，内容从哪里来，怎样使用。',
    keywords: ['关于', '说明'],
    type: '概况信息',
  },
};

/** The columns that a site has, in the order of its head line: 解读 only where there are any, 关于 only where somebody wrote that page. */
export function siteColumns({ site, interpretations, pages }: ColumnSource): readonly SiteColumn[] {
  const isThere = (key: ColumnKey): boolean =>
    key === 'interpretations' ? interpretations.length > 0 : key !== 'about' || pages.some(({ id }) => id === 'about');
  return columnKeys.filter(isThere).map((key) => siteColumn(key, site.columns));
}

/** What a column of a site is called. */
export function columnLabel(key: ColumnKey, { columns }: ColumnSource['site']): string {
  return columns[key]?.name ?? defaults[key].label;
}

function siteColumn(key: ColumnKey, settings: ColumnSettings): SiteColumn {
  const own = settings[key];
  const usual = defaults[key];
  return {
    key,
    to: usual.to,
    label: own?.name ?? usual.label,
    description: own?.description ?? usual.description,
    keywords: own?.keywords ?? usual.keywords,
    type: own?.type ?? usual.type,
  };
}
