import { createParser } from "eventsource-parser";

/** One frame of a stream, still unread. */
export interface Frame {
  event: string;
  id: string | null;
  data: string;
}

// A frame larger than this is no frame of ours; without a limit a broken proxy could fill the memory.
const LARGEST_FRAME = 4 * 1_048_576;

/**
 * Reads the frames of a body until it ends. Frames that arrive together are given together.
 *
 * @throws whatever the body or the parser throws
 */
export async function readStream(
  body: ReadableStream<Uint8Array>,
  onFrames: (frames: readonly Frame[]) => void,
): Promise<void> {
  const frames: Frame[] = [];
  const parser = createParser({
    maxBufferSize: LARGEST_FRAME,
    onEvent: ({ event, id, data }) => frames.push({ event: event ?? "message", id: id ?? null, data }),
  });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      parser.feed(decoder.decode(value, { stream: true }));
      if (frames.length > 0) onFrames(frames.splice(0));
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
