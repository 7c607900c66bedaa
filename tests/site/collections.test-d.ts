import type { CollectionEntry, getEntry } from 'astro:content';
import { expectTypeOf } from 'vitest';
import type { Document, Page } from '../../src/model/document.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Site } from '../../src/model/site.ts';
import type { Unit } from '../../src/model/unit.ts';
import type { WorkingCalendar } from '../../src/model/working-calendar.ts';

// Checked by `npm run typecheck`, never run: what a route gets from a collection is the model's own type.
type Entry = NonNullable<Awaited<ReturnType<typeof getEntry<'plans', string>>>>;
expectTypeOf<Entry['data']>().toEqualTypeOf<Plan>();
expectTypeOf<CollectionEntry<'plans'>['data']>().toEqualTypeOf<Plan>();
expectTypeOf<CollectionEntry<'notices'>['data']>().toEqualTypeOf<Document>();
expectTypeOf<CollectionEntry<'interpretations'>['data']>().toEqualTypeOf<Page>();
expectTypeOf<CollectionEntry<'pages'>['data']>().toEqualTypeOf<Page>();
expectTypeOf<CollectionEntry<'units'>['data']>().toEqualTypeOf<Unit>();
expectTypeOf<CollectionEntry<'calendars'>['data']>().toEqualTypeOf<WorkingCalendar>();
expectTypeOf<CollectionEntry<'site'>['data']>().toEqualTypeOf<Site>();
// A collection that is not there has no type: a misspelt name does not compile.
// @ts-expect-error -- no collection of this name
expectTypeOf<CollectionEntry<'plan'>['data']>().toBeAny();
