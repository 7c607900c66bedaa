/** Which edition is written: `public` leaves out everything internal. */
export type Edition = 'public' | 'internal';
