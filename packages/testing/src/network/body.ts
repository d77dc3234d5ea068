interface Way {
  /** Resolves when the piece that is on its way now arrives; null for at once. It may reject when the stream is cut. */
  arrival(): Promise<void> | null;
  /** Cuts the stream in the middle. */
  signal: AbortSignal;
  /** The stream is over, in whatever way. */
  onOver(): void;
}

/** Carries a stream piece by piece. Whoever lets go of it lets go of the original, and a cut is an error as on a real line. */
export function carryBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  { arrival, signal, onOver }: Way,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  let over = false;
  let delayed = 0;
  let tail = Promise.resolve();

  function end(): boolean {
    if (over) return false;
    over = true;
    onOver();
    return true;
  }

  return new ReadableStream({
    start(controller) {
      const cut = () => {
        if (!end()) return;
        controller.error(signal.reason);
        reader.cancel().catch(() => undefined);
      };
      const fail = (error: unknown) => {
        if (end()) controller.error(error);
      };
      const give = (piece: Uint8Array<ArrayBuffer>) => {
        if (!over) controller.enqueue(piece);
      };
      // Pieces that are on their way at once arrive one after another, each as late as the first.
      const giveLate = async (piece: Uint8Array<ArrayBuffer>, arrived: Promise<void> | null, before: Promise<void>) => {
        await Promise.all([arrived, before]);
        delayed -= 1;
        give(piece);
      };
      const carry = async () => {
        for (;;) {
          const { done, value } = await reader.read();
          if (done) break;
          const arrived = arrival();
          if (delayed === 0 && arrived === null) give(value);
          else {
            delayed += 1;
            tail = giveLate(value, arrived, tail);
            tail.catch(() => undefined);
          }
        }
        await tail;
        if (end()) controller.close();
      };
      if (signal.aborted) cut();
      else signal.addEventListener("abort", cut, { once: true });
      carry().catch(fail);
    },
    cancel: async (reason) => {
      end();
      await reader.cancel(reason);
    },
  });
}
