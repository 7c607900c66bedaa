// The floor of a build: the same YAML read, schemas put to it, the same pages written from string templates; nothing else, and nothing kept.
// node scripts/bench/plain/floor.mjs <workspace> <output>
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { calendarHtml } from './templates/calendar.mjs';
import { frontHtml, planListHtml, unitListHtml } from './templates/lists.mjs';
import { planPageHtml } from './templates/plan.mjs';
import { unitPageHtml } from './templates/unit.mjs';
import { datedEntries, yearsOf } from './values/calendar.mjs';
import { planOf } from './values/plan.mjs';
import { registryOf } from './values/registry.mjs';
import { planSchema, progressSchema, siteSchema, unitSchema } from './values/schema.mjs';
import { entriesByUnit, unitPage } from './values/unit-page.mjs';

const [, , root = '', out = ''] = process.argv;
const read = (...file) => load(readFileSync(path.join(root, ...file), 'utf8'));
const site = siteSchema.parse(read('site.yaml'));
const registry = registryOf(z.strictObject({ units: z.array(unitSchema) }).parse(read('units.yaml')).units);
const plans = readdirSync(path.join(root, 'plans')).map((id) => {
  for (const file of readdirSync(path.join(root, 'plans', id, 'progress'))) progressSchema.parse(read('plans', id, 'progress', file));
  return planOf(id, planSchema.parse(read('plans', id, 'plan.yaml')), registry);
});

rmSync(out, { recursive: true, force: true });
const write = (folder, html) => {
  mkdirSync(path.join(out, folder), { recursive: true });
  writeFileSync(path.join(out, folder, 'index.html'), html);
};
for (const plan of plans) write(`plans/${plan.id}`, planPageHtml(plan, registry, site));
const owed = entriesByUnit(plans);
for (const unit of registry.units) write(`units/${unit.id}`, unitPageHtml(unit, registry, owed, site));
const totals = new Map(registry.units.map((unit) => [unit.id, unitPage(unit, registry, owed, site.asOf).total]));
write('', frontHtml(plans, site));
write('plans', planListHtml(plans, site));
write('units', unitListHtml(registry, totals, site));
const dated = datedEntries(plans);
const years = yearsOf(dated, site.asOf);
write('calendar', calendarHtml(Number(site.asOf.slice(0, 4)), years, dated, site, false));
for (const year of years) write(`calendar/${year}`, calendarHtml(year, years, dated, site, true));
