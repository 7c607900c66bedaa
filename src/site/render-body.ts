import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { bodyCompiler, type Body } from './compile-body.ts';
import { currentBuild, oncePerBuild } from './current-build.ts';
import { siteBase } from './site-data.ts';

/** What a page needs to show a body: the component itself, which takes embeds as `components`. */
type BodyProps = Parameters<Body>[0];

const bodies = oncePerBuild(() => {
  const { context, leftOut } = currentBuild();
  const compile = bodyCompiler({ edition: context.edition, leftOut, base: siteBase() }, { Fragment, jsx, jsxs });
  return { compile, known: new Map<string, Promise<Body>>() };
});

/** The component of a document's MDX body; embeds are given to it as `components`. */
export async function renderBody(collection: 'notices' | 'pages' | 'interpretations', id: string) {
  const file = `content/${collection}/${id}.mdx`;
  const text = currentBuild().bodies.get(file);
  if (text === undefined) throw new Error(`No text of "${file}"`);
  const { compile, known } = bodies();
  const body = known.get(file) ?? compile(text, file);
  known.set(file, body);
  return asComponent(await body);
}

/** Marks a body as Astro marks the MDX that it compiles itself. */
function asComponent(body: Body) {
  const Content = (props: BodyProps): unknown => body(props);
  return Object.assign(Content, { [Symbol.for('mdx-component')]: true, [Symbol.for('astro:renderer')]: 'astro:jsx' });
}
