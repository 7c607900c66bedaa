import { partsOf } from '../../model/day.ts';
import type { Target } from '../../model/target.ts';
import { patternOf } from '../pattern-of.ts';
import type { RuleFinding } from '../rule.ts';
import { saidAt, saidInBlock, type Said } from '../said.ts';
import type { PlanSubject } from '../subject.ts';
import type { TargetPlace } from './target-places.ts';

type Finding = RuleFinding<'target-values-differ'>;

/** Names of so many signs say by themselves what is measured; a shorter one only in the row of its target, or where the whole plan aims at it. */
const TELLING = 7;
const TELLING_OF_PLAN = 4;
const SHORTEST = 3;

/** Texts that repeat what a target measures with another number: goals, phases, the row itself, and the bodies that carry the plan. */
export function saidValues(plan: PlanSubject): readonly Finding[] {
  const places = plan.targets.filter(({ target }) => unitOf(target) !== undefined && valuesOf(target).length > 0);
  const bodies = plan.documents.filter(({ data }) => data.plans.length === 1);
  const everywhere = [...ownTexts(plan, undefined), ...bodies.flatMap(({ file, blocks }) => blocks.map((block) => saidInBlock(file, block)))];
  return places.flatMap((place) => {
    const length = nameOf(place.target).length;
    if (length < SHORTEST) return [];
    const said = [...(place.row === undefined ? [] : ownTexts(plan, place.row)), ...(length < (place.path[0] === 'targets' ? TELLING_OF_PLAN : TELLING) ? [] : everywhere)];
    return said.flatMap((one) => differing(plan, place, places, one));
  });
}

/** The words of a row that are not its targets; those of no row are the plan's. */
function ownTexts({ texts, file }: PlanSubject, row: TargetPlace['row']): readonly Said[] {
  return texts
    .filter((text) => text.row === row && text.field !== 'target' && text.field !== 'report')
    .map((text) => saidAt(file, text));
}

/** The values that a target has, or has for one of its years. */
function valuesOf({ value, max, series }: Target): readonly number[] {
  return [value, max, ...series.map((item) => item.value)].filter((one) => one !== undefined);
}

function unitOf({ unit, series }: Target): string | undefined {
  return unit ?? series.find((item) => item.unit !== undefined)?.unit;
}

function nameOf({ measure }: Target): string {
  return measure.replace(/^(?:全年|三年|累计|共)+/u, '');
}

const reaching =
  '(?:(?:全部|应|要|须|需|力争|确保)*(?:达到|达|不低于|不少于|不得低于|不得少于|不超过|保持在|稳定在|提高到|提升到|提升至|提高至|控制在|为))?(?:约|≥|≤)?';
/** What is told of other times, or of a way from one number to another. */
const otherTimes = /目前|现有|现状|已|去年|上年|同期|以来|由|从|每|各|上半年|季度|[\d一二三四五六七八九十]+月/u;

function differing(plan: PlanSubject, place: TargetPlace, places: readonly TargetPlace[], { text, spotOf }: Said): readonly Finding[] {
  const { target, at } = place;
  const name = nameOf(target);
  if (!text.includes(name)) return [];
  const pattern = new RegExp(`${patternOf(name)}${reaching}(\\d+(?:\\.\\d+)?)${patternOf(unitOf(target) ?? '')}`, 'gu');
  return [...text.matchAll(pattern)].flatMap((found): readonly Finding[] => {
    const sentence = /[^。；\n]*$/u.exec(text.slice(0, found.index))?.[0] ?? '';
    const before = sentence.slice(sentence.lastIndexOf('，') + 1);
    if (isKnown(Number(found[1]), place, places) || otherTimes.test(before) || isOfAnotherYear(sentence, place, plan)) return [];
    if (!beginsHere.test(before) && name.length < TELLING) return [];
    const spot = spotOf(found.index, found.index + found[0].length);
    return [{ at: spot, facts: { words: found[0], other: target.text }, cause: at }];
  });
}

/** The name is whole: no Chinese word runs into it. */
const beginsHere = /(?:^|[\s、：:）)”》]|[年底前月使将]|确保|实现|全[省市县区])$/u;

/** Any value that the record has for what is measured. */
function isKnown(value: number, { target }: TargetPlace, places: readonly TargetPlace[]): boolean {
  const same = places.filter((one) => nameOf(one.target) === nameOf(target));
  return same.some((one) => valuesOf(one.target).includes(value));
}

function isOfAnotherYear(before: string, { target, row }: TargetPlace, { plan }: PlanSubject): boolean {
  const year = [...before.matchAll(/(\d{4})年/gu)].at(-1)?.[1];
  const due = target.by ?? row?.task.deadline?.due ?? plan.period?.end;
  if (year === undefined || due === undefined || target.series.some((item) => item.year === Number(year))) return false;
  return Number(year) !== partsOf(due).year;
}
