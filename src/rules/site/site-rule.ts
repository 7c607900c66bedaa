import type { Severity } from '../../model/diagnostic.ts';
import type { RuleFacts, SiteRuleId } from '../../model/messages/rule-facts.ts';
import type { Example } from '../example.ts';
import type { HtmlPlace } from './html-page.ts';
import type { SiteSubject } from './site-subject.ts';

/**
 * A rule over the built site (`guatu check --site`), as an inspector would look at it. Its examples are workspaces as those of other rules
 * are; files under `dist/` are the built site. Set in `site.yaml` under `checks` like every other; a comment cannot waive it.
 */
export interface SiteRule<Id extends SiteRuleId = SiteRuleId> {
  readonly id: Id;
  readonly over: 'site';
  readonly severity: Severity;
  check(site: SiteSubject): Iterable<SiteFinding<Id>>;
  readonly examples: {
    readonly fires: readonly [Example, Example, ...Example[]];
    readonly passes: readonly [Example, ...Example[]];
  };
}

/** Something that a rule found on a page; what is found alike on several pages is told once with all of them. */
export interface SiteFinding<Id extends SiteRuleId = SiteRuleId> {
  readonly page: string;
  /** Where on the page; its beginning where nothing stands there. */
  readonly place?: HtmlPlace;
  readonly facts: RuleFacts[Id];
}
