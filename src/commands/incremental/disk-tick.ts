/** Files younger than this, in milliseconds, may change again within one tick of the clock of the disk. */
export const diskTick = 50;
