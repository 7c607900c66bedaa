import type { Day } from '../model/day.ts';
import type { Workspace } from '../plan/workspace.ts';
import type { Effects } from './effects.ts';
import type { Options } from './options.ts';
import { todayInShanghai } from './today.ts';

/** The day for which states are true: asked for, else the site's own, else today in Shanghai. */
export function asOfDay(options: Pick<Options, 'asOf'>, workspace: Pick<Workspace, 'site'>, effects: Effects): Day {
  return options.asOf ?? workspace.site.asOf ?? todayInShanghai(effects.now());
}
