import { duePeriodWords, parseDuePeriod } from '../../views/due-period.ts';

/** The names of the fields, in the form and in the address. */
export const fieldNames = ['unit', 'role', 'state', 'due', 'q', 'sort'] as const;

/** What is asked of a table; what is absent or empty is not asked. */
export type Question = Readonly<Partial<Record<(typeof fieldNames)[number], string>>>;

type Field = HTMLSelectElement | HTMLInputElement;

/** The fields that a form has. */
export function fieldsOf(form: HTMLFormElement): readonly Field[] {
  return fieldNames.flatMap((name) => {
    const field = form.elements.namedItem(name);
    return field instanceof HTMLSelectElement || field instanceof HTMLInputElement ? [field] : [];
  });
}

/** What a form asks. */
export function readForm(form: HTMLFormElement): Question {
  return Object.fromEntries(fieldsOf(form).map(({ name, value }) => [name, value.trim()]));
}

/** Makes a form ask this; what is not said is asked no more. */
export function writeForm(form: HTMLFormElement, question: Question): void {
  for (const field of fieldsOf(form)) writeField(field, question[field.name as keyof Question] ?? '');
}

/** An address may ask for what the list does not offer (a range of days, a state that nothing is in any more): then it finds what it finds. */
function writeField(field: Field, value: string): void {
  const isOffered = field instanceof HTMLInputElement || [...field.options].some((option) => option.value === value);
  if (!isOffered && field instanceof HTMLSelectElement) {
    const words = field.name === 'due' && parseDuePeriod(value) !== undefined ? duePeriodWords(value) : value;
    field.add(new Option(words, value));
  }
  field.value = value;
}

/** The query of an address that asks this, with what else stands in it; empty where nothing is asked. */
export function toSearch(question: Question, before = ''): string {
  const parameters = new URLSearchParams(before);
  for (const name of fieldNames) {
    const value = question[name] ?? '';
    if (value === '') parameters.delete(name);
    else parameters.set(name, value);
  }
  const search = parameters.toString();
  return search === '' ? '' : `?${search}`;
}
