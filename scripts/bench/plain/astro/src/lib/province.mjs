import { getCollection, getEntry } from 'astro:content';
import { datedEntries, yearsOf } from '../values/calendar.mjs';
import { planOf } from '../values/plan.mjs';
import { registryOf } from '../values/registry.mjs';
import { entriesByUnit } from '../values/unit-page.mjs';

let read;

/** The collections as the pages read them, worked out once a build. */
export const province = () => (read ??= readProvince());

async function readProvince() {
  const { data: site } = await getEntry('site', 'site');
  const units = (await getCollection('units')).map(({ data }) => data);
  const registry = registryOf(units.toSorted((a, b) => a.order - b.order));
  const entries = (await getCollection('plans')).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const plans = entries.map(({ id, data }) => planOf(id, data, registry));
  const dated = datedEntries(plans);
  return { site, registry, plans, owed: entriesByUnit(plans), dated, years: yearsOf(dated, site.asOf) };
}
