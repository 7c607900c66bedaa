import type { ProgressEntry } from '../model/progress.ts';
import type { Receipt } from '../model/receipt.ts';

/** What a field of an entry may be set to. */
export type FieldValue = string | number | readonly (string | Readonly<Record<string, string>>)[];

/** One change of what a plan's files record: an item more in a list, or fields of an item that stands there. */
export type RecordChange =
  | { readonly kind: 'add'; readonly planId: string; readonly list: 'progress'; readonly item: ProgressEntry; readonly period: string }
  | { readonly kind: 'add'; readonly planId: string; readonly list: 'receipts'; readonly item: Receipt; readonly period: string }
  | {
      readonly kind: 'set';
      readonly planId: string;
      readonly list: 'progress';
      /** Its place in the plan's list, from 0. */
      readonly index: number;
      readonly values: Readonly<Record<string, FieldValue>>;
    }
  | {
      readonly kind: 'add';
      readonly planId: string;
      readonly list: 'ledgers';
      readonly ledger: string;
      readonly item: Readonly<Record<string, FieldValue | boolean>>;
    }
  | {
      readonly kind: 'set';
      readonly planId: string;
      readonly list: 'ledgers';
      readonly ledger: string;
      readonly index: number;
      readonly values: Readonly<Record<string, FieldValue>>;
    };
