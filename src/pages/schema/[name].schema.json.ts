import type { APIRoute } from 'astro';
import { stableJson } from '../../formats/json/stable-json.ts';
import { publishedSchemas } from '../../formats/json/schemas.ts';

export function getStaticPaths() {
  return Object.entries(publishedSchemas()).map(([name, schema]) => ({ params: { name }, props: { schema } }));
}

export const GET: APIRoute<{ schema: unknown }> = ({ props }) => new Response(stableJson(props.schema));
