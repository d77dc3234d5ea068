/** One frame of a stream, still unread. */
export interface Frame {
  event: string;
  id: string | null;
  data: string;
}

/**
 * Makes what reads the frames of an event stream from its text, piece by piece (HTML Standard §9.2.6). A frame that the
 * end cuts off is none; `retry` is left to the pauses of the connection. Each piece gives the frames that it completes.
 */
export function createFrameReader(): (piece: string) => Frame[] {
  let rest = "";
  let event = "";
  let id: string | null = null;
  let data: string[] = [];

  function takeField(line: string): void {
    const colon = line.indexOf(":");
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "event") event = value;
    else if (name === "data") data.push(value);
    else if (name === "id" && !value.includes("\0")) id = value;
  }

  return (piece) => {
    const frames: Frame[] = [];
    // A CR at the end may be half of a CRLF: it waits for the next piece.
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line !== "") takeField(line);
      else {
        if (data.length > 0) frames.push({ event: event || "message", id, data: data.join("\n") });
        event = "";
        id = null;
        data = [];
      }
    }
    return frames;
  };
}
