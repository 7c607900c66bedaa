import type { Plan } from '../model/plan.ts';
import { ledgersView, type LedgersView, type LedgerView } from '../views/ledger-view.ts';
import { receiptView, type ReceiptView } from '../views/receipt-view.ts';
import { siteData } from './site-data.ts';

/** One route for each plan whose reports somebody here owes on known days; none in the public edition. */
export function receiptPaths(): { params: { id: string }; props: { view: ReceiptView } }[] {
  const { workspace, reader } = siteData();
  return workspace.plans.flatMap((plan) => {
    const view = receiptView(plan, workspace.units, reader);
    return view === undefined ? [] : [{ params: { id: plan.id }, props: { view } }];
  });
}

/** One route for each plan with ledgers; none in the public edition. */
export function ledgersPaths(): { params: { id: string }; props: { plan: Plan; view: LedgersView } }[] {
  const { workspace, reader } = siteData();
  return workspace.plans.flatMap((plan) => {
    const view = ledgersView(plan, workspace.units, reader);
    return view === undefined ? [] : [{ params: { id: plan.id }, props: { plan, view } }];
  });
}

/** One route for each ledger; none in the public edition. */
export function ledgerPaths(): { params: { id: string; ledger: string }; props: { plan: Plan; view: LedgersView; ledger: LedgerView } }[] {
  const plans = ledgersPaths();
  return plans.flatMap(({ params, props }) =>
    props.view.ledgers.map((ledger) => ({ params: { ...params, ledger: ledger.id }, props: { ...props, ledger } })),
  );
}
