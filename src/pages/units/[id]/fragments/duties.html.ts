import type { APIRoute } from 'astro';
import { fragment } from '../../../../formats/fragment/fragment.ts';
import { unitFragment } from '../../../../formats/fragment/unit-fragment.ts';
import type { Unit } from '../../../../model/unit.ts';
import { unitPath } from '../../../../site/links.ts';
import { owingUnitPaths } from '../../../../site/paths.ts';
import { fragmentFiles } from '../../../../site/portal-files.ts';
import { siteData } from '../../../../site/site-data.ts';
import { viewOfUnit } from '../../../../site/all-units.ts';
import { fullUnitName, unitDownloads } from '../../../../site/unit-downloads.ts';
import { lightsShown } from '../../../../views/light-rules.ts';

export const getStaticPaths = owingUnitPaths;

export const GET: APIRoute<{ unit: Unit }> = ({ props }) => {
  const { workspace, reader } = siteData();
  const { site } = workspace;
  const view = viewOfUnit(props.unit);
  const frame = { site, edition: reader.edition, page: unitPath(view.id), files: fragmentFiles(unitDownloads(view, site), site) };
  const content = unitFragment(view, fullUnitName(view), reader.asOf, lightsShown(site, reader));
  return new Response(fragment(frame, content), { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
