import type { APIRoute } from 'astro';
import { receiptsXlsx } from '../../../formats/xlsx/receipts-xlsx.ts';
import { receiptPaths } from '../../../site/record-paths.ts';
import { siteData } from '../../../site/site-data.ts';
import type { ReceiptView } from '../../../views/receipt-view.ts';

export const getStaticPaths = receiptPaths;

export const GET: APIRoute<{ view: ReceiptView }> = async ({ props }) => {
  const { workspace, reader } = siteData();
  return new Response(await receiptsXlsx(props.view, workspace, reader));
};
