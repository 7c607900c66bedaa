import type { APIRoute, GetStaticPaths } from 'astro';
import { planJson } from '../../../formats/json/plan-json.ts';
import { stableJson } from '../../../formats/json/stable-json.ts';
import { planPaths } from '../../../site/plan-paths.ts';

export const getStaticPaths = planPaths satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => new Response(stableJson(planJson(props['plan'])));
