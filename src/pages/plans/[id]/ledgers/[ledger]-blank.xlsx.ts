import type { APIRoute } from 'astro';
import { formXlsx } from '../../../../formats/xlsx/form-xlsx.ts';
import type { Plan } from '../../../../model/plan.ts';
import { ledgerPaths } from '../../../../site/record-paths.ts';
import { siteData } from '../../../../site/site-data.ts';
import { ledgerForm } from '../../../../views/ledger-form.ts';
import type { LedgerView } from '../../../../views/ledger-view.ts';

export const getStaticPaths = ledgerPaths;

export const GET: APIRoute<{ plan: Plan; ledger: LedgerView }> = async ({ props: { plan, ledger } }) => {
  const { workspace, reader } = siteData();
  return new Response(await formXlsx(ledgerForm(ledger.ledger, plan), plan, workspace, reader));
};
