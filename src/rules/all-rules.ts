import type { ExplainedRuleId } from '../model/messages/rule-facts.ts';
import { calendarUnknown } from './dates/calendar-unknown.ts';
import { columnOutsidePhase } from './dates/column-outside-phase.ts';
import { deadlineBeforeDocument } from './dates/deadline-before-document.ts';
import { deadlineOutsidePeriod } from './dates/deadline-outside-period.ts';
import { deadlineOutsidePhase } from './dates/deadline-outside-phase.ts';
import { noDeadline } from './dates/no-deadline.ts';
import { openDeadlineWithDatedRequirement } from './dates/open-deadline-with-dated-requirement.ts';
import { phaseGap } from './dates/phase-gap.ts';
import { phaseOrder } from './dates/phase-order.ts';
import { phaseOutsidePeriod } from './dates/phase-outside-period.ts';
import { phaseOverlap } from './dates/phase-overlap.ts';
import { restDay } from './dates/rest-day.ts';
import { classifiedMark } from './documents/classified-mark.ts';
import { missingDate } from './documents/missing-date.ts';
import { privateNumber } from './documents/private-number.ts';
import { leadMissing } from './plans/lead-missing.ts';
import { samePromiseTwoDates } from './plans/same-promise-two-dates.ts';
import { seriesUnstated } from './plans/series-unstated.ts';
import { sumDiffers } from './plans/sum-differs.ts';
import { targetSeries } from './plans/target-series.ts';
import type { Rule } from './rule.ts';
import { noCheckableDate } from './texts/no-checkable-date.ts';
import { ambiguousUnit } from './units/ambiguous-unit.ts';
import { duplicateAlias } from './units/duplicate-alias.ts';
import { unknownUnit } from './units/unknown-unit.ts';
import { unknownRule } from './waivers/unknown-rule.ts';
import { waiverUnused } from './waivers/waiver-unused.ts';
import { waiverWithoutReason } from './waivers/waiver-without-reason.ts';

/** Every rule under its id; the compiler asks for one that has words and is not here. */
const byId: { readonly [Id in ExplainedRuleId]: Rule<Id> } = {
  // dates
  'calendar-unknown': calendarUnknown,
  'column-outside-phase': columnOutsidePhase,
  'deadline-before-document': deadlineBeforeDocument,
  'deadline-outside-period': deadlineOutsidePeriod,
  'deadline-outside-phase': deadlineOutsidePhase,
  'no-deadline': noDeadline,
  'open-deadline-with-dated-requirement': openDeadlineWithDatedRequirement,
  'phase-gap': phaseGap,
  'phase-order': phaseOrder,
  'phase-outside-period': phaseOutsidePeriod,
  'phase-overlap': phaseOverlap,
  'rest-day': restDay,
  // documents
  'classified-mark': classifiedMark,
  'missing-date': missingDate,
  'private-number': privateNumber,
  // plans
  'lead-missing': leadMissing,
  'same-promise-two-dates': samePromiseTwoDates,
  'series-unstated': seriesUnstated,
  'sum-differs': sumDiffers,
  'target-series': targetSeries,
  // texts
  'no-checkable-date': noCheckableDate,
  // units
  'ambiguous-unit': ambiguousUnit,
  'duplicate-alias': duplicateAlias,
  'unknown-unit': unknownUnit,
  // waivers
  'unknown-rule': unknownRule,
  'waiver-unused': waiverUnused,
  'waiver-without-reason': waiverWithoutReason,
};

/** Every rule, in the order of areas and ids. */
export const allRules: readonly Rule[] = Object.values(byId);
