import { deadBrowserTrial } from './dead-browser.ts';
import { fullDiskTrial } from './full-disk.ts';
import { killTrial } from './kills.ts';
import { refusedPlacesTrial } from './refused-places.ts';
import { stringsTrial } from './strings.ts';
import { swapTrial } from './swaps.ts';
import type { Trial } from './trial.ts';
import { twoBuildsTrial } from './two-builds.ts';

/** Every kind of trial, in the order in which they are run and reported. */
export const allTrials: readonly Trial[] = [
  killTrial(true),
  swapTrial(),
  fullDiskTrial(),
  refusedPlacesTrial(),
  twoBuildsTrial(),
  deadBrowserTrial(),
  stringsTrial(),
];
