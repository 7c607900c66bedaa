/** What a cell says: a value, with the words it was read from where a person should hear how; or why it says nothing. */
export type CellReading<Value, Problem> = { readonly value: Value; readonly readFrom?: string } | { readonly problem: Problem };
