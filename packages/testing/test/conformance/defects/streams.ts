import { altered, frames, isStream, type Asked, type Carrier, type Defect } from "./carrier.ts";

const isResumed = ({ url }: Asked) => /cursor=[^:]+(?::|%3A)[1-9]/.test(url);
const isDesk = ({ path }: Asked) => path.startsWith("/v1/desk/");
const isWait = (frame: string) => frame.startsWith("event: moment") && frame.includes('"type":"wait"');

/** Streams that leave out the frames which `isLost` names. */
function losing(isLost: (frame: string, asked: Asked) => boolean): (carry: Carrier) => Carrier {
  return (carry) => async (asked) => frames(await carry(asked), (frame) => (isLost(frame, asked) ? null : frame));
}

/** Every number of an event doubled, there and back, so that 1, 2, 3 becomes 2, 4, 6. */
function doubling(carry: Carrier): Carrier {
  const double = (text: string) =>
    text
      .replace(/"(seq|prev|delivered|read)":(\d+)/g, (_, name: string, n: string) => `"${name}":${Number(n) * 2}`)
      .replace(/"cursor":"([\w-]+):(\d+)"/, (_, epoch: string, n: string) => `"cursor":"${epoch}:${Number(n) * 2}"`)
      .replace(/"heads":\{[^}]*\}/, (heads) => heads.replace(/":(\d+)/g, (_, n: string) => `":${Number(n) * 2}`))
      .replace(/^id: ([\w-]+):(\d+)$/m, (_, epoch: string, n: string) => `id: ${epoch}:${Number(n) * 2}`);
  const half = (_: string, name: string, n: string) => `${name}${Math.ceil(Number(n) / 2)}`;
  return async (asked) => {
    const url = asked.url.replace(/(cursor=[\w-]+(?::|%3A)|after=|before=)(\d+)/, half);
    const body = asked.body.replace(/("(?:delivered|read)":)(\d+)/g, half);
    const response = await carry({ ...asked, url, body });
    return isStream(response) ? frames(response, double) : altered(response, double);
  };
}

/** On a visitor’s stream the event after `word 3` comes before it. */
function swapping(carry: Carrier): Carrier {
  return async (asked) => {
    let held: string | undefined;
    return frames(await carry(asked), (frame) => {
      const isEvent = frame.startsWith("event: feed") && !isDesk(asked);
      if (!isEvent) return frame;
      const before = held;
      held = before === undefined && frame.includes('"text":"word 3"') ? frame : undefined;
      if (held !== undefined) return null;
      return before === undefined ? frame : `${frame}\n\n${before}`;
    });
  };
}

/** Leaves out the first frame of each stream that `isMeant` names, or all but the first. */
function once(which: "first" | "rest", isMeant: (frame: string, asked: Asked) => boolean): (carry: Carrier) => Carrier {
  const seen = new WeakSet<Asked>();
  return losing((frame, asked) => {
    if (!isMeant(frame, asked)) return false;
    const isFirst = !seen.has(asked);
    seen.add(asked);
    return isFirst === (which === "first");
  });
}

export const STREAM_DEFECTS: readonly Defect[] = [
  { does: "leaves out every other number", breaks: ["F1"], spoil: doubling },
  {
    does: "loses the first event after a reader comes back",
    breaks: ["F2"],
    spoil: once("first", (frame, asked) => frame.startsWith("event: feed") && isResumed(asked)),
  },
  { does: "tells two events in the wrong order", breaks: ["F2"], spoil: swapping },
  {
    does: "ends a stream it cannot go on with without a word",
    breaks: ["F3"],
    spoil: losing((frame) => frame.includes('"reason":"epoch"')),
  },
  {
    does: "begins a stream without hello",
    breaks: ["F4", "F9"],
    spoil: losing((frame) => frame.startsWith("event: hello")),
  },
  {
    does: "goes on with a poll as if it were a stream",
    breaks: ["F9"],
    spoil: (carry) => (asked) => carry({ ...asked, url: asked.url.replace(/&wait=(?!26)\d+/, "") }),
  },
  {
    does: "forgets the news in a poll",
    breaks: ["F9"],
    spoil: losing((frame, { url }) => frame.startsWith("event: feed") && url.includes("&wait=")),
  },
  {
    does: "gives moments a number of their own",
    breaks: ["F8"],
    spoil: (carry) => async (asked) =>
      frames(await carry(asked), (frame) => frame.replace(/^event: moment\n/, "event: moment\nid: moments:1\n")),
  },
  {
    does: "does not tell the old streams that their visitor signed in",
    breaks: ["S5"],
    spoil: losing((frame) => frame.includes('"reason":"identity-changed"')),
  },
  {
    does: "forgets the number before in the desk’s events",
    breaks: ["D1"],
    spoil: (carry) => async (asked) => frames(await carry(asked), (frame) => frame.replace(/"prev":\d+/, '"prev":0')),
  },
];

/** Those that show by what does not come, and so take their time. */
export const SILENT_DEFECTS: readonly Defect[] = [
  { does: "has no heartbeat", breaks: ["F4"], spoil: losing((frame) => frame.startsWith("event: heartbeat")) },
  { does: "tells a place in line once and never again", breaks: ["C2"], spoil: once("rest", isWait) },
  { does: "has no digest", breaks: ["D2"], spoil: losing((frame) => frame.startsWith("event: digest")) },
];
