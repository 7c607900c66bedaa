import type { APIRoute } from 'astro';
import { planJson } from '../../../formats/json/plan-json.ts';
import { stableJson } from '../../../formats/json/stable-json.ts';
import type { Plan } from '../../../model/plan.ts';
import { planPaths } from '../../../site/paths.ts';

export const getStaticPaths = planPaths;

export const GET: APIRoute<{ plan: Plan }> = ({ props }) => new Response(stableJson(planJson(props.plan)));
