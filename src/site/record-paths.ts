import type { Plan } from '../model/plan.ts';
import { ledgersView, type LedgersView, type LedgerView } from '../views/ledger-view.ts';
import { receiptView, type ReceiptView } from '../views/receipt-view.ts';
import { planKey } from './cache-keys.ts';
import { siteData } from './site-data.ts';

/** One route for each plan whose reports somebody here owes on known days; none in the public edition. */
export function receiptPaths(): ({ params: { id: string }; props: { view: ReceiptView } } & { readonly cacheKey?: string })[] {
  const { workspace, reader } = siteData();
  return workspace.plans.flatMap((plan) => {
    const view = receiptView(plan, workspace.units, reader);
    return view === undefined ? [] : [{ params: { id: plan.id }, props: { view }, ...planKey(plan) }];
  });
}

/** One route for each plan with ledgers; none in the public edition. */
export function ledgersPaths(): ({ params: { id: string }; props: { plan: Plan; view: LedgersView } } & { readonly cacheKey?: string })[] {
  const { workspace, reader } = siteData();
  return workspace.plans.flatMap((plan) => {
    const view = ledgersView(plan, workspace.units, reader);
    return view === undefined ? [] : [{ params: { id: plan.id }, props: { plan, view }, ...planKey(plan) }];
  });
}

/** One route for each ledger; none in the public edition. */
export function ledgerPaths(): ({ params: { id: string; ledger: string }; props: { plan: Plan; view: LedgersView; ledger: LedgerView } } & {
  readonly cacheKey?: string;
})[] {
  const plans = ledgersPaths();
  return plans.flatMap(({ params, props, ...key }) =>
    props.view.ledgers.map((ledger) => ({ params: { ...params, ledger: ledger.id }, props: { ...props, ledger }, ...key })),
  );
}
