/** A civil date of Asia/Shanghai, `YYYY-MM-DD`; a real day of the Gregorian calendar. */
export type Day = string & { readonly __day: true };
