import type { APIRoute } from 'astro';
import { ledgerCsv } from '../../../../formats/csv/ledger-csv.ts';
import { ledgerPaths } from '../../../../site/record-paths.ts';
import type { LedgerView } from '../../../../views/ledger-view.ts';

export const getStaticPaths = ledgerPaths;

export const GET: APIRoute<{ ledger: LedgerView }> = ({ props }) => new Response(ledgerCsv(props.ledger));
