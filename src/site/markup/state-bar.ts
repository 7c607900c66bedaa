import type { StateTally } from '../../views/tally.ts';
import { stateSigns } from '../state-sign.ts';
import { attr, markup, type Markup, type Piece } from './markup.ts';

type BarPart = ReturnType<typeof barParts>[number];

/** The states of many tasks as one bar: what needs eyes first at the left, 逾期 taller, hatches and dots for the rest. */
export function stateBar(tally: StateTally): Markup {
  const parts = barParts(tally);
  const label = parts.map(({ state, count }) => `${state}${String(count)}项`).join('，');
  return markup`<svg class="bar" role="img"${attr('aria-label', label)}>${parts.map(shape)}${parts.map(lateFoot)}</svg>`;
}

function barParts({ total, parts }: StateTally) {
  const share = (count: number): number => (count / Math.max(1, total)) * 100;
  let left = 0;
  return parts
    .filter(({ count }) => count > 0)
    .map((part) => {
      const x = left;
      left += share(part.count);
      return { ...part, ...stateSigns[part.state], x: `${x.toFixed(2)}%`, width: `${share(part.count).toFixed(2)}%` };
    });
}

function shape({ key, fill, x, width }: BarPart): Markup {
  if (key === 'late') return markup`<rect class="f-late"${attr('x', x)} y="0"${attr('width', width)} height="14"></rect>`;
  const look = fill === 'solid' ? attr('class', `f-${key}`) : attr('fill', `url(#p-${key})`);
  return markup`<rect${look}${attr('x', x)} y="3"${attr('width', width)} height="11"></rect>`;
}

/** What was done late has the colour of what is late at its foot. */
function lateFoot({ key, x, width }: BarPart): Piece {
  return key === 'donelate' && markup`<rect class="f-late"${attr('x', x)} y="11"${attr('width', width)} height="3"></rect>`;
}
