import type { APIRoute } from 'astro';
import { searchIndex } from '../../site/search-index.ts';

/** One route for each file of the search index. */
export function getStaticPaths(): { params: { name: string } }[] {
  return [...searchIndex().keys()].map((file) => ({ params: { name: file.replace(/\.bin$/u, '') } }));
}

export const GET: APIRoute<Record<string, never>, { name: string }> = ({ params }) => {
  const bytes = searchIndex().get(`${params.name}.bin`);
  return new Response(bytes ?? null, { status: bytes === undefined ? 404 : 200 });
};
