import type { APIRoute } from 'astro';
import { fragment } from '../../../../../formats/fragment/fragment.ts';
import { ledgerFragment } from '../../../../../formats/fragment/ledger-fragment.ts';
import { ledgerPath } from '../../../../../site/links.ts';
import { fragmentFiles } from '../../../../../site/portal-files.ts';
import { ledgerDownloads } from '../../../../../site/record-downloads.ts';
import { ledgerPaths } from '../../../../../site/record-paths.ts';
import { siteData } from '../../../../../site/site-data.ts';
import type { LedgersView, LedgerView } from '../../../../../views/ledger-view.ts';

export const getStaticPaths = ledgerPaths;

export const GET: APIRoute<{ view: LedgersView; ledger: LedgerView }> = ({ props: { view, ledger } }) => {
  const { workspace, reader } = siteData();
  const { site } = workspace;
  const files = fragmentFiles(ledgerDownloads(view, ledger, site), site);
  const frame = { site, edition: reader.edition, page: ledgerPath(view.planId, ledger.id), files };
  return new Response(fragment(frame, ledgerFragment(ledger)), { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
