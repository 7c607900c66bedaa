import type { Doubt } from '../draft/draft-node.ts';
import type { Words } from './origin.ts';

/** Fields of a task or group about which there can be a doubt. */
export type TaskField =
  'no' | 'text' | 'requirement' | 'measures' | 'lead' | 'responsible' | 'assist' | 'roles' | 'other' | 'deadline' | 'group' | 'notes';

/** The roles of a row as its cells print them. */
export interface RoleWordsDraft {
  readonly lead?: Words;
  readonly responsible?: Words;
  readonly assist?: Words;
  /** A sentence that divides the work. */
  readonly roles?: Words;
  /** Persons and posts. */
  readonly other?: Words;
}

/** A task as it was recognised. */
export interface TaskDraft extends RoleWordsDraft {
  readonly no?: Words;
  readonly heading?: Words;
  readonly text: Words;
  readonly requirement: readonly Words[];
  readonly measures: readonly Words[];
  readonly deadline?: Words;
  readonly targets: readonly Words[];
  readonly notes: readonly Words[];
  /** Place of its group in the list of groups. */
  readonly group?: number;
  readonly parts: readonly TaskDraft[];
  readonly doubts: Readonly<Partial<Record<TaskField, readonly Doubt[]>>>;
  /** The paragraph of prose that it was read from, as it would be printed. */
  readonly paragraph?: string;
}

/** A group of tasks as it was recognised. */
export interface GroupDraft extends RoleWordsDraft {
  readonly no?: Words;
  readonly title: Words;
  readonly parent?: number;
  readonly text?: Words;
  readonly deadline?: Words;
  readonly doubts: readonly Doubt[];
}

/** A column of the responsibility table as it was recognised. */
export interface ColumnDraft {
  readonly key: string;
  readonly label: string;
  readonly head?: string;
}

/** What a table of tasks, or prose, brought. */
export interface TasksDraft {
  readonly groups: readonly GroupDraft[];
  readonly tasks: readonly TaskDraft[];
  readonly columns: readonly ColumnDraft[];
  /** Heads of the control grid. */
  readonly times: readonly { readonly label: string; readonly head?: string }[];
  readonly doubts: readonly Doubt[];
}
