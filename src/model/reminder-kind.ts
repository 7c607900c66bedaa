/** The kinds of reminders, what needs eyes first at the front: their ids in addresses, their words, and the sign of each in numbers. */
export const reminderKinds = [
  { id: 'supervise', word: '督办单', sign: '督' },
  { id: 'urge', word: '催办单', sign: '催' },
  { id: 'remind', word: '提醒函', sign: '提' },
  { id: 'assign', word: '交办单', sign: '交' },
] as const;

/** A kind of reminder: its id in addresses, its word, its sign in numbers. */
export type ReminderKind = (typeof reminderKinds)[number];

/** The id of a kind of reminder. */
export type ReminderKindId = ReminderKind['id'];
