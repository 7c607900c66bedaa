import type { APIRoute } from 'astro';
import { ledgerXlsx } from '../../../../formats/xlsx/ledger-xlsx.ts';
import { ledgerPaths } from '../../../../site/record-paths.ts';
import { siteData } from '../../../../site/site-data.ts';
import type { LedgersView, LedgerView } from '../../../../views/ledger-view.ts';

export const getStaticPaths = ledgerPaths;

export const GET: APIRoute<{ view: LedgersView; ledger: LedgerView }> = async ({ props }) => {
  const { workspace, reader } = siteData();
  return new Response(await ledgerXlsx(props.ledger, props.view, workspace, reader));
};
