import type { APIRoute } from 'astro';
import { formXlsx } from '../../../../formats/xlsx/form-xlsx.ts';
import type { Form } from '../../../../model/form.ts';
import type { Plan } from '../../../../model/plan.ts';
import { formPaths } from '../../../../site/paths.ts';
import { siteData } from '../../../../site/site-data.ts';

export const getStaticPaths = formPaths;

export const GET: APIRoute<{ plan: Plan; form: Form }> = async ({ props }) => {
  const { workspace, reader } = siteData();
  return new Response(await formXlsx(props.form, props.plan, workspace, reader));
};
