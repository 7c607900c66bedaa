import { defineCollection } from 'astro:content';
import { context } from 'virtual:guatu/context';
import { documentSchema, pageSchema } from './model/document.ts';
import { planSchema } from './model/plan.ts';
import { siteSchema } from './model/site.ts';
import { templateSchema } from './model/template.ts';
import { unitSchema } from './model/unit.ts';
import { workingCalendarSchema } from './model/working-calendar.ts';
import { searchedBodySchema } from './site/searched-bodies.ts';
import { workspaceLoaders } from './site/workspace-loader.ts';

const loaderOf = workspaceLoaders(context);

/** The site's collections: records of the workspace under the model's own schemas. */
export const collections = {
  plans: defineCollection({ loader: loaderOf('plans'), schema: planSchema }),
  notices: defineCollection({ loader: loaderOf('notices'), schema: documentSchema }),
  interpretations: defineCollection({ loader: loaderOf('interpretations'), schema: pageSchema }),
  pages: defineCollection({ loader: loaderOf('pages'), schema: pageSchema }),
  units: defineCollection({ loader: loaderOf('units'), schema: unitSchema }),
  calendars: defineCollection({ loader: loaderOf('calendars'), schema: workingCalendarSchema }),
  templates: defineCollection({ loader: loaderOf('templates'), schema: templateSchema }),
  texts: defineCollection({ loader: loaderOf('texts'), schema: searchedBodySchema }),
  site: defineCollection({ loader: loaderOf('site'), schema: siteSchema }),
};
