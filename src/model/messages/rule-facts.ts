import type { AnnexesFacts } from './facts/annexes.ts';
import type { DatesFacts } from './facts/dates.ts';
import type { DocumentsFacts } from './facts/documents.ts';
import type { FormsFacts } from './facts/forms.ts';
import type { LinksFacts } from './facts/links.ts';
import type { ReadersFacts } from './facts/readers.ts';
import type { RecordsFacts } from './facts/records.ts';
import type { TablesFacts } from './facts/tables.ts';
import type { MdxFacts } from './facts/mdx.ts';
import type { MeaningFacts } from './facts/meaning.ts';
import type { NumberingFacts } from './facts/numbering.ts';
import type { OutputFacts } from './facts/output.ts';
import type { PlansFacts } from './facts/plans.ts';
import type { ShapeFacts } from './facts/shape.ts';
import type { TemplatesFacts } from './facts/templates.ts';
import type { SiteFacts } from './facts/site.ts';
import type { TextsFacts } from './facts/texts.ts';
import type { TitlesFacts } from './facts/titles.ts';
import type { UnitsFacts } from './facts/units.ts';
import type { WaiversFacts } from './facts/waivers.ts';
import type { WritingFacts } from './facts/writing.ts';
import type { Explained, ReportWords, Words } from './wording.ts';

export type { KindOfValue, KnownField, Nearest, SyntaxCause } from './facts/fact.ts';
export type { ReportWords, Wording } from './wording.ts';

/** The rules that have a file in `src/rules`, with the facts that their words are made of: one file an area. */
export interface ExplainedFacts
  extends
    AnnexesFacts,
    DatesFacts,
    DocumentsFacts,
    NumberingFacts,
    PlansFacts,
    TextsFacts,
    TitlesFacts,
    UnitsFacts,
    WaiversFacts,
    LinksFacts,
    RecordsFacts,
    TablesFacts,
    TemplatesFacts {}

/** Every rule by its id, with the facts that its words are made of. */
export interface RuleFacts
  extends ExplainedFacts, SiteFacts, FormsFacts, MdxFacts, MeaningFacts, OutputFacts, ReadersFacts, ShapeFacts, WritingFacts {}

/** The id of a rule, kebab-case. */
export type RuleId = keyof RuleFacts;

/** The id of a rule that has a file in `src/rules`, and so a page with examples. */
export type ExplainedRuleId = keyof ExplainedFacts;

/** The id of a rule over the built site. */
export type SiteRuleId = keyof SiteFacts;

/** All words of one language. */
export interface Catalogue {
  readonly rules: Words<RuleFacts> & Explained<ExplainedFacts & SiteFacts>;
  readonly report: ReportWords;
}
