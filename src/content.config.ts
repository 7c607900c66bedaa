import { defineCollection } from 'astro:content';
import { context } from 'virtual:guatu/context';
import { documentSchema, pageSchema } from './model/document.ts';
import { planSchema } from './model/plan.ts';
import { siteSchema } from './model/site.ts';
import { unitSchema } from './model/unit.ts';
import { workspaceLoader } from './site/workspace-loader.ts';

/** The site's collections: records of the workspace under the model's own schemas. */
export const collections = {
  plans: defineCollection({ loader: workspaceLoader('plans', context), schema: planSchema }),
  notices: defineCollection({ loader: workspaceLoader('notices', context), schema: documentSchema }),
  interpretations: defineCollection({ loader: workspaceLoader('interpretations', context), schema: pageSchema }),
  pages: defineCollection({ loader: workspaceLoader('pages', context), schema: pageSchema }),
  units: defineCollection({ loader: workspaceLoader('units', context), schema: unitSchema }),
  site: defineCollection({ loader: workspaceLoader('site', context), schema: siteSchema }),
};
