import type { APIRoute } from 'astro';
import { publishedSchemas } from '../../formats/json/schemas.ts';
import { stableJson } from '../../formats/json/stable-json.ts';

export function getStaticPaths() {
  return Object.entries(publishedSchemas()).map(([name, schema]) => ({ params: { name }, props: { schema } }));
}

export const GET: APIRoute<{ schema: object }> = ({ props }) => new Response(stableJson(props.schema));
