import type { SiteRuleId } from '../../model/messages/rule-facts.ts';
import { siteAttachmentMissing } from './site-attachment-missing.ts';
import { siteColumnEmpty } from './site-column-empty.ts';
import { siteDateDayOnly } from './site-date-day-only.ts';
import { siteDateEarly } from './site-date-early.ts';
import { siteDateForged } from './site-date-forged.ts';
import { siteDateMissing } from './site-date-missing.ts';
import { siteEncoding } from './site-encoding.ts';
import { siteIdentity } from './site-identity.ts';
import { siteImageAlt } from './site-image-alt.ts';
import { siteInterpretationMissing } from './site-interpretation-missing.ts';
import { siteInterpretationOneWay } from './site-interpretation-one-way.ts';
import { siteIssuerName } from './site-issuer-name.ts';
import { siteLapseUnmarked } from './site-lapse-unmarked.ts';
import { siteLinkDead } from './site-link-dead.ts';
import { siteOutsideRequest } from './site-outside-request.ts';
import { sitePageHeavy } from './site-page-heavy.ts';
import { siteTagDiffers } from './site-tag-differs.ts';
import { siteTagForm } from './site-tag-form.ts';
import { siteTagMissing } from './site-tag-missing.ts';
import { siteTagTwice } from './site-tag-twice.ts';
import type { SiteRule } from './site-rule.ts';

/** Every rule over the built site under its id; the compiler asks for one that has words and is not here. */
const byId: { readonly [Id in SiteRuleId]: SiteRule<Id> } = {
  'site-tag-missing': siteTagMissing,
  'site-tag-form': siteTagForm,
  'site-tag-differs': siteTagDiffers,
  'site-tag-twice': siteTagTwice,
  'site-date-missing': siteDateMissing,
  'site-date-day-only': siteDateDayOnly,
  'site-date-forged': siteDateForged,
  'site-date-early': siteDateEarly,
  'site-column-empty': siteColumnEmpty,
  'site-link-dead': siteLinkDead,
  'site-attachment-missing': siteAttachmentMissing,
  'site-interpretation-missing': siteInterpretationMissing,
  'site-interpretation-one-way': siteInterpretationOneWay,
  'site-lapse-unmarked': siteLapseUnmarked,
  'site-issuer-name': siteIssuerName,
  'site-page-heavy': sitePageHeavy,
  'site-image-alt': siteImageAlt,
  'site-outside-request': siteOutsideRequest,
  'site-identity': siteIdentity,
  'site-encoding': siteEncoding,
};

/** Every rule over the built site, in the order of an inspection: tags, dates, content, links, the rest. */
export const siteRules: readonly SiteRule[] = Object.values(byId);
