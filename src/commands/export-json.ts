import { planJson } from '../formats/json/plan-json.ts';
import { stableJson } from '../formats/json/stable-json.ts';
import type { Exporter } from './export-request.ts';

/** `plan.json` of each chosen plan. */
export const exportJson: Exporter = ({ plans }) => plans.map((plan) => ({ name: `${plan.id}.json`, content: stableJson(planJson(plan)) }));
