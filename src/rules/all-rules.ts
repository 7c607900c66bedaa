import type { ExplainedRuleId } from '../model/messages/rule-facts.ts';
import { unprintableSign } from './texts/unprintable-sign.ts';
import { annexAbsent } from './annexes/annex-absent.ts';
import { annexNumber } from './annexes/annex-number.ts';
import { annexTitleDiffers } from './annexes/annex-title-differs.ts';
import { annexUnlisted } from './annexes/annex-unlisted.ts';
import { annexUnmentioned } from './annexes/annex-unmentioned.ts';
import { bodyDutyDiffers } from './dates/body-duty-differs.ts';
import { bodyReportDiffers } from './dates/body-report-differs.ts';
import { bodyWindowDiffers } from './dates/body-window-differs.ts';
import { calendarUnknown } from './dates/calendar-unknown.ts';
import { columnOutsidePeriod } from './dates/column-outside-period.ts';
import { columnLabelDiffers } from './dates/column-label-differs.ts';
import { columnOutsidePhase } from './dates/column-outside-phase.ts';
import { columnWithoutPhase } from './dates/column-without-phase.ts';
import { contentOutsidePhase } from './dates/content-outside-phase.ts';
import { deadlineBeforeDocument } from './dates/deadline-before-document.ts';
import { deadlineMissing } from './dates/deadline-missing.ts';
import { deadlineOutsidePeriod } from './dates/deadline-outside-period.ts';
import { deadlineOutsidePhase } from './dates/deadline-outside-phase.ts';
import { doubtfulDate } from './dates/doubtful-date.ts';
import { dutyOutsidePeriod } from './dates/duty-outside-period.ts';
import { milestoneAfterDeadline } from './dates/milestone-after-deadline.ts';
import { noDeadline } from './dates/no-deadline.ts';
import { openDeadlineWithDatedRequirement } from './dates/open-deadline-with-dated-requirement.ts';
import { phaseGap } from './dates/phase-gap.ts';
import { phaseOrder } from './dates/phase-order.ts';
import { phaseOutsidePeriod } from './dates/phase-outside-period.ts';
import { phaseOverlap } from './dates/phase-overlap.ts';
import { reportOrder } from './dates/report-order.ts';
import { requirementAfterDeadline } from './dates/requirement-after-deadline.ts';
import { restDay } from './dates/rest-day.ts';
import { rhythmReadInPart } from './dates/rhythm-read-in-part.ts';
import { workdayUnknown } from './dates/workday-unknown.ts';
import { classifiedMark } from './documents/classified-mark.ts';
import { documentNumberYear } from './documents/document-number-year.ts';
import { draftMark } from './documents/draft-mark.ts';
import { imprintBeforeDate } from './documents/imprint-before-date.ts';
import { issuerDiffers } from './documents/issuer-differs.ts';
import { missingDate } from './documents/missing-date.ts';
import { privateNumber } from './documents/private-number.ts';
import { publicityWithoutReason } from './documents/publicity-without-reason.ts';
import { publishedBeforeDate } from './documents/published-before-date.ts';
import { validityDiffers } from './documents/validity-differs.ts';
import { deadLink } from './links/dead-link.ts';
import { duplicateDocument } from './links/duplicate-document.ts';
import { emptyLink } from './links/empty-link.ts';
import { interpretationOfNothing } from './links/interpretation-of-nothing.ts';
import { oneSidedReplacement } from './links/one-sided-replacement.ts';
import { documentNumberForm } from './numbering/document-number-form.ts';
import { levelOrder } from './numbering/level-order.ts';
import { numberingGap } from './numbering/numbering-gap.ts';
import { carriedLater } from './plans/carried-later.ts';
import { carriedLower } from './plans/carried-lower.ts';
import { countDiffers } from './plans/count-differs.ts';
import { duplicatePromise } from './plans/duplicate-promise.ts';
import { leadMissing } from './plans/lead-missing.ts';
import { listedCount } from './plans/listed-count.ts';
import { postTwoPersons } from './plans/post-two-persons.ts';
import { rateOverHundred } from './plans/rate-over-hundred.ts';
import { samePromiseTwoDates } from './plans/same-promise-two-dates.ts';
import { seatDiffers } from './plans/seat-differs.ts';
import { seriesUnstated } from './plans/series-unstated.ts';
import { sumDiffers } from './plans/sum-differs.ts';
import { targetReadInPart } from './plans/target-read-in-part.ts';
import { targetSeries } from './plans/target-series.ts';
import { targetValuesDiffer } from './plans/target-values-differ.ts';
import { targetWordsDiffer } from './plans/target-words-differ.ts';
import { changeBeforeDocument } from './records/change-before-document.ts';
import { changeIncomplete } from './records/change-incomplete.ts';
import { changeUnchanged } from './records/change-unchanged.ts';
import { extensionNotLater } from './records/extension-not-later.ts';
import { hazardDates } from './records/hazard-dates.ts';
import { hazardDeadlineUnread } from './records/hazard-deadline-unread.ts';
import { hazardOutOfTurn } from './records/hazard-out-of-turn.ts';
import { hazardStageDiffers } from './records/hazard-stage-differs.ts';
import { hazardUnitMisspelt } from './records/hazard-unit-misspelt.ts';
import { ledgerCellType } from './records/ledger-cell-type.ts';
import { ledgerColumnUnknown } from './records/ledger-column-unknown.ts';
import { mergeIntoNothing } from './records/merge-into-nothing.ts';
import { progressFalls } from './records/progress-falls.ts';
import { progressOfNothing } from './records/progress-of-nothing.ts';
import { progressOutOfTime } from './records/progress-out-of-time.ts';
import { receiptPeriodUnknown } from './records/receipt-period-unknown.ts';
import { receiptReportUnknown } from './records/receipt-report-unknown.ts';
import { receiptStateDiffers } from './records/receipt-state-differs.ts';
import { receiptUnitNotOwing } from './records/receipt-unit-not-owing.ts';
import { recordWithoutDuty } from './records/record-without-duty.ts';
import type { Rule } from './rule.ts';
import { columnMissing } from './tables/column-missing.ts';
import { emptyColumn } from './tables/empty-column.ts';
import { formTotalDiffers } from './tables/form-total-differs.ts';
import { formWithoutFields } from './tables/form-without-fields.ts';
import { doubledMarks } from './texts/doubled-marks.ts';
import { nestedTitleMarks } from './texts/nested-title-marks.ts';
import { noCheckableDate } from './texts/no-checkable-date.ts';
import { unbalancedBrackets } from './texts/unbalanced-brackets.ts';
import { groupTitleDiffers } from './titles/group-title-differs.ts';
import { issuedTitleDiffers } from './titles/issued-title-differs.ts';
import { phaseTitleDiffers } from './titles/phase-title-differs.ts';
import { titleVariant } from './titles/title-variant.ts';
import { ambiguousUnit } from './units/ambiguous-unit.ts';
import { duplicateAlias } from './units/duplicate-alias.ts';
import { leadClassWithoutMembers } from './units/lead-class-without-members.ts';
import { nameOutsideItsDays } from './units/name-outside-its-days.ts';
import { oneUnitSeveralNames } from './units/one-unit-several-names.ts';
import { parentLoop } from './units/parent-loop.ts';
import { sectionNamedAsOffice } from './units/section-named-as-office.ts';
import { splitUndecided } from './units/split-undecided.ts';
import { unitMisspelt } from './units/unit-misspelt.ts';
import { unitSucceeded } from './units/unit-succeeded.ts';
import { unitWithoutRole } from './units/unit-without-role.ts';
import { unknownUnit } from './units/unknown-unit.ts';
import { unusedUnit } from './units/unused-unit.ts';
import { unknownPlaceholder } from './templates/unknown-placeholder.ts';
import { unknownRule } from './waivers/unknown-rule.ts';
import { waiverUnused } from './waivers/waiver-unused.ts';
import { waiverWithoutReason } from './waivers/waiver-without-reason.ts';

/** Every rule under its id; the compiler asks for one that has words and is not here. */
const byId: { readonly [Id in ExplainedRuleId]: Rule<Id> } = {
  // annexes
  'annex-absent': annexAbsent,
  'annex-number': annexNumber,
  'annex-title-differs': annexTitleDiffers,
  'annex-unlisted': annexUnlisted,
  'annex-unmentioned': annexUnmentioned,
  // dates
  'body-duty-differs': bodyDutyDiffers,
  'body-report-differs': bodyReportDiffers,
  'body-window-differs': bodyWindowDiffers,
  'calendar-unknown': calendarUnknown,
  'column-outside-period': columnOutsidePeriod,
  'column-label-differs': columnLabelDiffers,
  'column-outside-phase': columnOutsidePhase,
  'column-without-phase': columnWithoutPhase,
  'content-outside-phase': contentOutsidePhase,
  'deadline-before-document': deadlineBeforeDocument,
  'deadline-missing': deadlineMissing,
  'deadline-outside-period': deadlineOutsidePeriod,
  'deadline-outside-phase': deadlineOutsidePhase,
  'doubtful-date': doubtfulDate,
  'duty-outside-period': dutyOutsidePeriod,
  'milestone-after-deadline': milestoneAfterDeadline,
  'no-deadline': noDeadline,
  'open-deadline-with-dated-requirement': openDeadlineWithDatedRequirement,
  'phase-gap': phaseGap,
  'phase-order': phaseOrder,
  'phase-outside-period': phaseOutsidePeriod,
  'phase-overlap': phaseOverlap,
  'report-order': reportOrder,
  'requirement-after-deadline': requirementAfterDeadline,
  'rest-day': restDay,
  'rhythm-read-in-part': rhythmReadInPart,
  'workday-unknown': workdayUnknown,
  // documents
  'classified-mark': classifiedMark,
  'document-number-year': documentNumberYear,
  'draft-mark': draftMark,
  'imprint-before-date': imprintBeforeDate,
  'issuer-differs': issuerDiffers,
  'missing-date': missingDate,
  'private-number': privateNumber,
  'publicity-without-reason': publicityWithoutReason,
  'published-before-date': publishedBeforeDate,
  'validity-differs': validityDiffers,
  // links
  'dead-link': deadLink,
  'duplicate-document': duplicateDocument,
  'empty-link': emptyLink,
  'interpretation-of-nothing': interpretationOfNothing,
  'one-sided-replacement': oneSidedReplacement,
  // numbering
  'document-number-form': documentNumberForm,
  'level-order': levelOrder,
  'numbering-gap': numberingGap,
  // plans
  'carried-later': carriedLater,
  'carried-lower': carriedLower,
  'count-differs': countDiffers,
  'duplicate-promise': duplicatePromise,
  'lead-missing': leadMissing,
  'listed-count': listedCount,
  'post-two-persons': postTwoPersons,
  'rate-over-hundred': rateOverHundred,
  'same-promise-two-dates': samePromiseTwoDates,
  'seat-differs': seatDiffers,
  'series-unstated': seriesUnstated,
  'sum-differs': sumDiffers,
  'target-read-in-part': targetReadInPart,
  'target-series': targetSeries,
  'target-values-differ': targetValuesDiffer,
  'target-words-differ': targetWordsDiffer,
  // records
  'change-before-document': changeBeforeDocument,
  'change-incomplete': changeIncomplete,
  'change-unchanged': changeUnchanged,
  'extension-not-later': extensionNotLater,
  'hazard-dates': hazardDates,
  'hazard-deadline-unread': hazardDeadlineUnread,
  'hazard-out-of-turn': hazardOutOfTurn,
  'hazard-stage-differs': hazardStageDiffers,
  'hazard-unit-misspelt': hazardUnitMisspelt,
  'ledger-cell-type': ledgerCellType,
  'ledger-column-unknown': ledgerColumnUnknown,
  'merge-into-nothing': mergeIntoNothing,
  'progress-falls': progressFalls,
  'progress-of-nothing': progressOfNothing,
  'progress-out-of-time': progressOutOfTime,
  'receipt-period-unknown': receiptPeriodUnknown,
  'receipt-report-unknown': receiptReportUnknown,
  'receipt-state-differs': receiptStateDiffers,
  'receipt-unit-not-owing': receiptUnitNotOwing,
  'record-without-duty': recordWithoutDuty,
  // tables
  'column-missing': columnMissing,
  'empty-column': emptyColumn,
  'form-total-differs': formTotalDiffers,
  'form-without-fields': formWithoutFields,
  // templates
  'unknown-placeholder': unknownPlaceholder,
  // texts
  'doubled-marks': doubledMarks,
  'nested-title-marks': nestedTitleMarks,
  'no-checkable-date': noCheckableDate,
  'unbalanced-brackets': unbalancedBrackets,
  'unprintable-sign': unprintableSign,
  // titles
  'group-title-differs': groupTitleDiffers,
  'issued-title-differs': issuedTitleDiffers,
  'phase-title-differs': phaseTitleDiffers,
  'title-variant': titleVariant,
  // units
  'ambiguous-unit': ambiguousUnit,
  'duplicate-alias': duplicateAlias,
  'lead-class-without-members': leadClassWithoutMembers,
  'name-outside-its-days': nameOutsideItsDays,
  'one-unit-several-names': oneUnitSeveralNames,
  'parent-loop': parentLoop,
  'section-named-as-office': sectionNamedAsOffice,
  'unit-misspelt': unitMisspelt,
  'unit-succeeded': unitSucceeded,
  'split-undecided': splitUndecided,
  'unit-without-role': unitWithoutRole,
  'unknown-unit': unknownUnit,
  'unused-unit': unusedUnit,
  // waivers
  'unknown-rule': unknownRule,
  'waiver-unused': waiverUnused,
  'waiver-without-reason': waiverWithoutReason,
};

/** Every rule, in the order of areas and ids. */
export const allRules: readonly Rule[] = Object.values(byId);
