import { createFrameReader, type Frame } from "./event-stream.ts";

// More than this without the end of a frame is no frame of ours; a broken proxy could fill the memory.
const LARGEST_FRAME = 4 * 1_048_576;

/**
 * Reads the frames of a body until it ends. Frames that arrive together are given together.
 *
 * @throws whatever the body throws, and RangeError if a frame does not end
 */
export async function readStream(
  body: ReadableStream<Uint8Array>,
  onFrames: (frames: readonly Frame[]) => void,
): Promise<void> {
  const readFrames = createFrameReader();
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let unfinished = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const frames = readFrames(decoder.decode(value, { stream: true }));
      unfinished = frames.length > 0 ? 0 : unfinished + value.length;
      if (unfinished > LARGEST_FRAME) throw new RangeError("A frame of the stream does not end.");
      if (frames.length > 0) onFrames(frames);
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
