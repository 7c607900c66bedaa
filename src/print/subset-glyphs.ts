import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** What of a font is kept and how. */
export interface GlyphSubset {
  /** The code points whose glyphs are kept, with what the font's own rules may put in their place. */
  readonly codes: readonly number[];
  /** True where every glyph keeps its number; else they are numbered anew without gaps. */
  readonly keepsNumbers: boolean;
  /** Tables that are left out. */
  readonly dropTables: readonly string[];
}

/** Returns an uncompressed font cut down to some characters, without hints, with all of its layout features; throws where HarfBuzz cannot read it. */
export async function subsetGlyphs(font: Uint8Array, subset: GlyphSubset): Promise<Buffer> {
  loading ??= loadHarfbuzz();
  const harfbuzz = await loading;
  const place = harfbuzz.malloc(font.byteLength);
  new Uint8Array(harfbuzz.memory.buffer).set(font, place);
  const blob = harfbuzz.hb_blob_create(place, font.byteLength, writable, 0, 0);
  const face = harfbuzz.hb_face_create(blob, 0);
  harfbuzz.hb_blob_destroy(blob);
  try {
    return cutFace(harfbuzz, face, subset);
  } finally {
    harfbuzz.hb_face_destroy(face);
    harfbuzz.free(place);
  }
}

/** The functions of HarfBuzz's subsetter that are called here; handles and places are numbers. */
interface Harfbuzz {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  malloc(bytes: number): number;
  free(place: number): void;
  hb_blob_create(place: number, bytes: number, mode: number, data: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_set_clear(set: number): void;
  hb_set_invert(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_set(input: number, which: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

// From `hb.h` and `hb-subset.h`.
const writable = 2;
const noHinting = 0x1;
const retainNumbers = 0x2;
const droppedTables = 3;
const layoutFeatures = 6;

let loading: Promise<Harfbuzz> | undefined;

async function loadHarfbuzz(): Promise<Harfbuzz> {
  const program = await readFile(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
  const { instance } = await WebAssembly.instantiate(program);
  const harfbuzz = instance.exports as unknown as Harfbuzz;
  harfbuzz._initialize();
  return harfbuzz;
}

function cutFace(harfbuzz: Harfbuzz, face: number, { codes, keepsNumbers, dropTables }: GlyphSubset): Buffer {
  const input = harfbuzz.hb_subset_input_create_or_fail();
  harfbuzz.hb_subset_input_set_flags(input, noHinting | (keepsNumbers ? retainNumbers : 0));
  const features = harfbuzz.hb_subset_input_set(input, layoutFeatures);
  harfbuzz.hb_set_clear(features);
  harfbuzz.hb_set_invert(features);
  const dropped = harfbuzz.hb_subset_input_set(input, droppedTables);
  for (const tag of dropTables) harfbuzz.hb_set_add(dropped, Buffer.from(tag, 'latin1').readInt32BE(0));
  const wanted = harfbuzz.hb_subset_input_unicode_set(input);
  for (const code of codes) harfbuzz.hb_set_add(wanted, code);
  const cut = harfbuzz.hb_subset_or_fail(face, input);
  harfbuzz.hb_subset_input_destroy(input);
  if (cut === 0) throw new Error('HarfBuzz 不能读这个字体。');
  const bytes = bytesOf(harfbuzz, cut);
  harfbuzz.hb_face_destroy(cut);
  return bytes;
}

function bytesOf(harfbuzz: Harfbuzz, face: number): Buffer {
  const blob = harfbuzz.hb_face_reference_blob(face);
  const place = harfbuzz.hb_blob_get_data(blob, 0);
  // The memory may have grown, and what looked into it before sees nothing any more: a copy, made now.
  const bytes = Buffer.from(new Uint8Array(harfbuzz.memory.buffer, place, harfbuzz.hb_blob_get_length(blob)));
  harfbuzz.hb_blob_destroy(blob);
  if (bytes.length === 0) throw new Error('HarfBuzz 不能读这个字体。');
  return bytes;
}
