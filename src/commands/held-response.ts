/** A response that keeps the bytes it was made of: of a plain one they come back as a copy of a copy, piece by piece. */
class HeldResponse extends Response {
  readonly held: Uint8Array | undefined;

  constructor(body?: ConstructorParameters<typeof Response>[0], init?: ResponseInit) {
    const held = body instanceof Uint8Array ? body : undefined;
    super(held === undefined ? body : null, init);
    this.held = held;
  }
}

/** A response that is made meanwhile, by a program that takes its class from the global scope, with its bytes; undefined where it has no body. */
export async function withBytes(answer: () => Promise<Response>): Promise<{ readonly status: number; readonly bytes: Buffer | undefined }> {
  const plain = globalThis.Response;
  globalThis.Response = HeldResponse;
  try {
    const response = await answer();
    return { status: response.status, bytes: await bytesOf(response) };
  } finally {
    globalThis.Response = plain;
  }
}

async function bytesOf(response: Response): Promise<Buffer | undefined> {
  const held = response instanceof HeldResponse ? response.held : undefined;
  if (held !== undefined) return Buffer.from(held.buffer, held.byteOffset, held.byteLength);
  return response.body === null ? undefined : Buffer.from(await response.arrayBuffer());
}
