import type { UnitsFacts } from '../facts/units.ts';
import type { Explained } from '../wording.ts';
import { didYouMean, listed, quoted, rowNames } from './phrases.ts';

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
  'one-unit-several-names': {
    title: 'One unit under several names',
    why: 'Within one plan a unit is best called by one name, or readers take it for two.',
    message: ({ unit, names }) => `${quoted(unit)} has ${names.length} names in the roles: ${listed(names.map(({ name }) => name))}`,
    note: ({ names }) => `${quoted(names[0]?.name ?? '')} is first written here`,
    hint: ({ names }) =>
      `${names.map(({ name, rows }) => (rows.length === 0 ? quoted(name) : `${quoted(name)} in ${rowNames(rows)}`)).join('; ')}: use one name`,
  },
  'section-named-as-office': {
    title: 'Section named like another office',
    why: 'Names are looked up within the office first: a section of this name hides the other office.',
    message: ({ name, unit, office }) => `${quoted(name)} is ${quoted(unit)} and also another office, ${quoted(office)}`,
    note: ({ office }) => `${quoted(office)} is here`,
    hint: () => 'drop the alias of the section, or make it longer',
  },
  'name-outside-its-days': {
    title: 'Name not in use on that day',
    why: 'An alias holds on its days; a plan of another day probably means an old name or another unit.',
    message: ({ name, unit, day, from, to }) =>
      to !== undefined && to < day
        ? `${quoted(name)} was a name of ${quoted(unit)} until ${to}, the plan is of ${day}`
        : `${quoted(name)} is a name of ${quoted(unit)}${from === undefined ? '' : ` from ${from} on`}, the plan is of ${day}`,
    note: ({ name }) => `the days of ${quoted(name)} are here`,
    hint: () => 'use the name of that day, or correct the days in units.yaml',
  },
  'unit-succeeded': {
    title: 'Unit succeeded by another',
    why: 'A plan written after a reform gives its tasks to the successor; old papers keep old names.',
    message: ({ name, successors, from }) => `${quoted(name)} was succeeded by ${listed(successors)} on ${from}`,
    note: () => 'the day of succession is here',
    hint: ({ successors }) => `write ${successors.length > 1 ? 'one of ' : ''}${listed(successors)}; waive it where the original says so`,
  },
  'split-undecided': {
    title: 'Work of a split unit given to nobody yet',
    why: 'Where one unit becomes several, a change says who has each task; until then it stands in the lists of all.',
    message: ({ name, successors, from, rows }) =>
      `${quoted(name)} became ${successors.length} units on ${from}; ${rows.length} of its tasks have no new owner`,
    note: () => 'the day of the split is here',
    hint: ({ successors, rows }) => `${rowNames(rows)}: add a 移交 or 改责任 to changes.yaml that names one of ${listed(successors)}`,
  },
  'parent-loop': {
    title: 'Parents in a ring',
    why: 'Units, groups and bodies need a topmost one; in a ring nobody knows the office.',
    message: ({ kind, names }) =>
      names.length === 1
        ? `the ${kind} ${listed(names)} is its own parent`
        : `${kind}s stand above one another: ${listed(names.slice(0, 4))}${names.length > 4 ? ` and ${names.length - 4} more` : ''}`,
    hint: () => 'drop the parent of the topmost one, or correct it',
  },
  'lead-class-without-members': {
    title: 'Leading class without members',
    why: 'A task led by a class whose members nobody knows appears in nobody’s list.',
    message: ({ name }) => `only ${quoted(name)} leads, and it has no members`,
    note: ({ name }) => `${quoted(name)} is registered here`,
    hint: ({ rows }) => `${rows.length === 0 ? '' : `${rowNames(rows)}: `}add \`members\` in units.yaml`,
  },
  'unit-without-role': {
    title: 'Unit of the text without a role',
    why: 'What a sentence gives a section to do is in nobody’s list unless a role says so too.',
    message: ({ name, words }) => `the text says ${quoted(words)}, but ${quoted(name)} has no role`,
    hint: () => 'add it to a task, duty or report',
  },
  'unit-misspelt': {
    title: 'Sentence and registry differ in a name',
    why: 'A unit named in a sentence that differs from the registry by a character or two is mostly the same; other places and numbers are others.',
    message: ({ words, name }) => `${quoted(words)} is ${quoted(name)} in the registry`,
    note: () => 'the name in the registry is here',
    hint: () => 'use the name of the registry, add this one to its aliases, or register the other unit',
  },
  'unused-unit': {
    title: 'Units that nothing uses',
    why: 'A unit that no plan and no document names may be misspelt, or no longer needed.',
    message: ({ names }) => (names.length === 1 ? `nothing uses the unit ${listed(names)}` : `nothing uses ${names.length} units`),
    hint: ({ names }) =>
      names.length === 1
        ? 'remove it if it is not needed'
        : `${listed(names.slice(0, 12))}${names.length > 12 ? ' …' : ''}: remove what is not needed`,
  },
};
