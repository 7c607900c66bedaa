import type { UnitsFacts } from '../facts/units.ts';
import type { Explained } from '../wording.ts';
import { didYouMean, listed, quoted } from './phrases.ts';

/** The words about names of units, in English. */
export const units: Explained<UnitsFacts> = {
  'unknown-unit': {
    title: 'Unit not registered',
    why: 'A unit that units.yaml does not have appears in nobody’s list of duties. Near names are offered.',
    message: ({ name }) => `there is no unit ${quoted(name)}`,
    note: () => 'a similar unit is here',
    hint: (facts) => didYouMean(facts) ?? 'check the name, or add the unit to units.yaml',
  },
  'ambiguous-unit': {
    title: 'Unit name with two meanings',
    why: 'Where a short name belongs to several units, none is guessed.',
    message: ({ name, meanings }) => `${quoted(name)} may be ${listed(meanings)}`,
    note: () => 'another unit of this name is here',
    hint: () => 'write the full name, or the id beside it',
  },
  'duplicate-alias': {
    title: 'One name for two units',
    why: 'Within one office a name means one unit, or tasks are counted for the wrong section.',
    message: ({ name, owner }) => `the alias ${quoted(name)} already belongs to ${quoted(owner)}`,
    note: ({ name }) => `${quoted(name)} is first written here`,
    hint: () => 'an alias means one unit',
  },
};
