import { sentencesOf, piecesOf } from './clauses.ts';
import { reworded, type Words } from './origin.ts';
import { tidyWords } from './tidy-words.ts';
import { allSections, paragraphsOf, type Outline } from './outline.ts';

/** A person of a body: a name, a post, or both. */
export interface PersonDraft {
  readonly name?: string;
  readonly post?: string;
}

/** A post of a body with who holds it. */
export interface PostDraft {
  readonly post: string;
  readonly words: Words;
  readonly persons: readonly PersonDraft[];
}

/** A body (领导小组, its office) as it was recognised. */
export interface BodyDraft {
  readonly title: Words;
  readonly posts: readonly PostDraft[];
  readonly functions: readonly Words[];
  readonly seat?: Words;
  readonly isOffice: boolean;
}

const bodyName = '[^，。；：]{0,40}?(?:领导小组|领导组|工作专班|专班|指挥部|工作组|协调小组|推进小组|工作小组)';
const founded = new RegExp(`(?:成立|设立|组建|建立)(?:了|由[^，。；]{2,60}?组成的)?(${bodyName})(?![办成])`, 'u');
const postNames = '(?:常务副|第一副|第一)?(?:组长|副组长|成员|总指挥|副总指挥|指挥长|副指挥长|召集人|主任|副主任)';

/** The bodies that a text founds, with posts, functions and seat. */
export function bodiesIn(outline: Outline, tasks: ReadonlySet<string>): readonly BodyDraft[] {
  for (const section of allSections(outline.sections)) {
    // What a task asks others to found is none of the plan's own bodies.
    if (tasks.has(section.words.text)) continue;
    const paragraphs = paragraphsOf(section);
    const at = paragraphs.findIndex(({ text }) => founded.test(text));
    const words = paragraphs[at];
    const bodies = words === undefined ? [] : bodiesOf(words, paragraphs.slice(at + 1));
    // A group that somebody else is to found has nobody in it here.
    if (bodies.some(({ posts, seat, functions }) => posts.length > 0 || seat !== undefined || functions.length > 0)) return bodies;
  }
  return [];
}

function bodiesOf(words: Words, after: readonly Words[]): readonly BodyDraft[] {
  const title = reworded(words, (founded.exec(words.text)?.[1] ?? '').replace(/^(?:以|由)[^的]{2,40}的/u, ''));
  const all = sentencesOf(words);
  const posts = [...postsInSentence(words), ...listedPosts(after)];
  const functions = all
    .filter(({ text }) => /^(?:领导小组|领导组|专班|指挥部|工作组)(?!下设|办公室|成员)/u.test(text))
    .flatMap((sentence) =>
      piecesOf(sentence.text.replace(/^(?:领导小组|领导组|专班|指挥部|工作组)(?:主要)?(?:负责)?/u, '')).map((piece) =>
        reworded(words, piece),
      ),
    );
  const own = functionsBehind(words);
  const office = officeOf([words, ...after]);
  return [
    { title, posts: distinctPosts(posts), functions: functions.length > 0 ? functions : own, isOffice: false },
    ...(office ? [office] : []),
  ];
}

/** 成立…领导组，全面负责…，及时研究…: what follows the name in the same sentence. */
function functionsBehind(words: Words): readonly Words[] {
  const sentence = sentencesOf(words).find(({ text }) => founded.test(text));
  const match = sentence && founded.exec(sentence.text);
  if (!sentence || !match) return [];
  const rest = piecesOf(sentence.text.slice(match.index + match[0].length));
  return rest
    .filter((piece) => /^(?:全面|统一|统筹|及时|负责|研究|协调|确保|组织|指导|督促|定期|推动|领导)/u.test(piece))
    .map((piece) => reworded(words, piece.replace(/^负责/u, '')));
}

/** 由局长任组长，局班子成员为副组长. */
function postsInSentence(words: Words): readonly PostDraft[] {
  return sentencesOf(words).flatMap((sentence) => piecesOf(sentence.text).flatMap((piece) => postIn(sentence, piece)));
}

const postInPiece = new RegExp(`^(?:由|并由|其中)?(.{2,60}?)(?:任|担任|为|兼任)(${postNames})$`, 'u');

function postIn(words: Words, piece: string): readonly PostDraft[] {
  const match = postInPiece.exec(piece.replace(/^.*?(?:领导小组|领导组|专班|指挥部)[，：:]?(?=由)/u, ''));
  if (!match || /办公室/u.test(match[1] ?? '')) return [];
  const holder = match[1] ?? '';
  return [{ post: match[2] ?? '', words: reworded(words, holder), persons: personsOf(holder) }];
}

const heads =
  /(?:书记|主任|局长|院长|主席|县长|市长|区长|镇长|乡长|部长|处长|科长|股长|站长|所长|队长|调研员|委员|成员|主任科员|负责人|经理|校长|会长|理事长|秘书长|组长)/u;

/** 委党委书记、主任章和平: a post with a name of two or three letters behind it. */
function personsOf(words: string): readonly PersonDraft[] {
  const match = new RegExp(`^(.*${heads.source})(\\p{Script=Han}{2,3})$`, 'u').exec(words);
  if (match && !heads.test(match[2] ?? '')) return [{ name: match[2] ?? '', post: match[1] ?? '' }];
  return [];
}

const listedPost = new RegExp(`^(${postNames})\\s*[：:]\\s*(.*)$`, 'u');

/** 组长：某某 某职务 on lines of their own; lines without a post go on with the last. */
function listedPosts(paragraphs: readonly Words[]): readonly PostDraft[] {
  const posts: { post: string; lines: Words[] }[] = [];
  for (const words of paragraphs) {
    const raw = rawOf(words).replace(/^\s*(?:第一\s*|常\s*务\s*)?(?:[组成副总主指]\s*){1,3}(?:长|员|任|挥)(?=\s*[：:])/u, (post) =>
      post.replace(/\s/gu, ''),
    );
    const match = listedPost.exec(raw);
    if (match) posts.push({ post: match[1] ?? '', lines: [reworded(words, (match[2] ?? '').trim())] });
    else if (posts.length === 0 || /。$/u.test(raw) || raw.length > 40 || /[：:]/u.test(raw)) break;
    else posts.at(-1)?.lines.push(reworded(words, raw.trim()));
  }
  return posts.map(({ post, lines }) => {
    const filled = lines.filter(({ text }) => text !== '');
    return {
      post,
      words: { text: filled.map(({ text }) => text.replace(/。$/u, '')).join('、'), at: filled.flatMap(({ at }) => at) },
      persons: filled.flatMap(({ text }) => listedPerson(text.replace(/。$/u, ''))),
    };
  });
}

function rawOf(words: Words): string {
  return 'raw' in words && typeof words.raw === 'string' ? words.raw : words.text;
}

/** 居清平 市卫健委党组书记、主任; a line without a name in front is a post. */
function listedPerson(text: string): readonly PersonDraft[] {
  const gap =
    /^(\p{Script=Han}{2,4}|\p{Script=Han}\s+\p{Script=Han})\s+(.{2,40})$/u.exec(text) ??
    /^(\p{Script=Han}{2,4})[（(]([^（）()]{2,40})[）)]$/u.exec(text);
  const name = (gap?.[1] ?? '').replace(/\s/gu, '');
  if (gap && !heads.test(name) && !/^各/u.test(name) && heads.test(gap[2] ?? '')) return [{ name, post: tidyWords(gap[2] ?? '') }];
  return /主要负责人|各单位|各科室|成员单位/u.test(text) || !heads.test(text) ? [] : [{ post: text }];
}

function distinctPosts(posts: readonly PostDraft[]): readonly PostDraft[] {
  return posts.filter(
    (post, index) => posts.findIndex((other) => other.post === post.post && other.words.text === post.words.text) === index,
  );
}

/** The office of a body: where it is seated, who leads it, what it does. */
function officeOf(paragraphs: readonly Words[]): BodyDraft | undefined {
  for (const words of paragraphs) {
    for (const sentence of sentencesOf(words)) {
      const seat = /((?:[^，。；]{0,20}?)办公室)设(?:在|于)([^，。；]{2,30})/u.exec(sentence.text);
      const below = /下设(?:[^，。；]{0,16}?)办公室/u.test(sentence.text);
      if (!seat && !below) continue;
      const leader = /办公室主任由([^，。；]{2,40}?)(?:担任|兼任)/u.exec(sentence.text);
      const title = seat?.[1]?.replace(/^下设/u, '') ?? '办公室';
      const does = /办公室负责([^。；]+)/u.exec(sentence.text)?.[1];
      return {
        title: reworded(words, title),
        posts: leader ? [{ post: '办公室主任', words: reworded(words, leader[1] ?? ''), persons: personsOf(leader[1] ?? '') }] : [],
        functions: does === undefined ? [] : [reworded(words, does)],
        ...(seat ? { seat: reworded(words, seat[2] ?? '') } : {}),
        isOffice: true,
      };
    }
  }
  return undefined;
}
