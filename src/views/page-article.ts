import { formatDay } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { present } from '../model/present.ts';
import type { Notice, SitePage, Workspace } from '../plan/workspace.ts';

/** What the tags of a content page (文章) say of it; everything but the title is absent where the record does not say it. */
export interface PageArticle {
  readonly title: string;
  /** As the record gives it: `YYYY-MM-DD HH:MM`, or the day alone where no hour is known. */
  readonly published?: string;
  /** 发布单位或转载来源. */
  readonly source?: string;
  readonly keywords?: readonly string[];
  /** 作者或责任编辑. */
  readonly author?: string;
  readonly description?: string;
  /** Path of a picture under `public/`. */
  readonly image?: string;
}

type Defaults = Pick<Site, 'host' | 'contentSource'>;

/** The article of a document's page: 发布日期, issuers, 内容概述 and 主题词 as its front matter gives them. */
export function noticeArticle({ data }: Pick<Notice, 'data'>, site: Defaults): PageArticle {
  const { title, issuers, no, date, published, author, image } = data;
  const facts = [issuers.join('、'), no ?? '', date === undefined ? '' : formatDay(date)].filter((words) => words !== '').join('，');
  return {
    title,
    ...present({
      published,
      source: data.contentSource ?? sourceOf(issuers, site),
      keywords: filled(data.keywords),
      author,
      description: data.summary ?? facts,
      image,
    }),
  };
}

/** The article of a page or interpretation. */
export function pageArticle({ data }: Pick<SitePage, 'data'>, site: Defaults): PageArticle {
  const { title, published, summary, author, image } = data;
  const source = data.contentSource ?? sourceOf([], site);
  return { title, ...present({ published, source, keywords: filled(data.keywords), author, description: summary, image }) };
}

/** The article of a plan's page: it was published with the document that brought it, the first of those that carry it. */
export function planArticle(plan: Plan, { site, notices }: Pick<Workspace, 'site' | 'notices'>): PageArticle {
  const issuers = plan.issuers.map(({ name }) => name);
  const published = firstCarrier(plan, notices)?.data.published;
  const description = [issuers.join('、'), plan.period?.text ?? ''].filter((words) => words !== '').join('，');
  return {
    title: plan.title,
    ...present({
      published,
      source: sourceOf(issuers, site),
      description,
    }),
  };
}

/** The document by which a plan became known; undefined where several carry it and not all are dated. */
export function firstCarrier({ id }: Plan, notices: readonly Notice[]): Notice | undefined {
  const carriers = notices.filter(({ data }) => data.plans.includes(id));
  if (carriers.length > 1 && carriers.some(({ data }) => data.date === undefined)) return undefined;
  return carriers.toSorted((a, b) => ((a.data.date ?? '') < (b.data.date ?? '') ? -1 : 1))[0];
}

function sourceOf(issuers: readonly string[], { contentSource, host }: Defaults): string | undefined {
  return issuers.length > 0 ? issuers.join('、') : (contentSource ?? host);
}

function filled(words: readonly string[]): readonly string[] | undefined {
  return words.length === 0 ? undefined : words;
}
