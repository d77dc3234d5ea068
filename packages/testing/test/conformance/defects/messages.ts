import { altered, frames, isStream, type Carrier, type Defect } from "./carrier.ts";
import { retelling } from "./stories.ts";

const MESSAGE = /^\/v1\/conversations\/[^/]+\/messages\/([^/]+)$/;
const NOTE = /^\/v1\/desk\/conversations\/[^/]+\/notes\/[^/]+$/;
const REACTION = /\/reactions\/[^/]+$/;

/** Tells a visitor’s stream more than it should: before each frame what `more` adds to it. */
function telling(carry: Carrier, more: (frame: string) => string | null): Carrier {
  return async (asked) => {
    const response = await carry(asked);
    if (asked.path !== "/v1/stream" || !isStream(response)) return response;
    return frames(response, (frame) => [more(frame), frame].filter((one) => one !== null).join("\n\n"));
  };
}

export const MESSAGE_DEFECTS: readonly Defect[] = [
  {
    does: "answers a site’s greetings only to visitors",
    breaks: ["S7"],
    spoil: (carry) => async (asked) =>
      asked.path.endsWith("/greetings") && asked.token === "" ? new Response("{}", { status: 401 }) : carry(asked),
  },
  {
    does: "does not say that a message was changed",
    breaks: ["M1"],
    spoil: retelling((text) => text.replace(/"editedAt":\d+/g, '"editedAt":null')),
  },
  {
    does: "does not say that a message was taken back",
    breaks: ["M2"],
    spoil: retelling((text) => text.replace(/"removedAt":\d+/g, '"removedAt":null')),
  },
  {
    does: "keeps a sign that was taken back",
    breaks: ["M3"],
    spoil: (carry) => (asked) =>
      carry(REACTION.test(asked.path) && asked.body.includes("null") ? { ...asked, body: '{"emoji":"🙏"}' } : asked),
  },
  {
    does: "tells again what was taken back",
    breaks: ["M4"],
    spoil(carry) {
      const said = new Map<string, string>();
      const tell = async (response: Response): Promise<Response> =>
        frames(response, (frame) =>
          frame.replace(
            /("type":"message.added","message":\{"id":"([^"]+)".*?"parts":)\[\]/,
            (whole, before: string, id: string) => {
              const text = said.get(id);
              return text === undefined ? whole : `${before}${JSON.stringify([{ type: "text", text, tree: [] }])}`;
            },
          ),
        );
      return async (asked) => {
        const id = MESSAGE.exec(asked.path)?.[1];
        const text = /^\{"text":"([^"\\]+)"/.exec(asked.body)?.[1];
        if (id !== undefined && text !== undefined) said.set(id, text);
        return tell(await carry(asked));
      };
    },
  },
  {
    does: "sends a message without the files it does not find",
    breaks: ["M5"],
    spoil: (carry) => (asked) => carry({ ...asked, body: asked.body.replace(/"files":\[[^\]]*\],/, "") }),
  },
  {
    does: "lets a visitor see what agents note",
    breaks: ["M6"],
    spoil(carry) {
      const notes = new Map<string, string>();
      const chatOf = (text: string) => /"conversationId":"([\w-]+)"/.exec(text)?.[1] ?? "";
      const tell = telling(carry, (frame) => (frame.includes("message.added") && notes.get(chatOf(frame))) || null);
      return async (asked) => {
        const response = await tell(asked);
        if (!NOTE.test(asked.path)) return response;
        return altered(response, (text) => {
          const [event] = (JSON.parse(text) as { events: object[] }).events;
          notes.set(chatOf(text), `event: feed\ndata: ${JSON.stringify(event)}`);
          return text;
        });
      };
    },
  },
  {
    does: "does not say that there is more than a session brings",
    breaks: ["M7"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      if (asked.path !== "/v1/session") return response;
      return altered(response, (text) => text.replace(/"earlier":\[[^\]]*\]/, '"earlier":[]'));
    },
  },
  {
    does: "looks only for the last of several words",
    breaks: ["M8"],
    spoil: (carry) => (asked) => carry({ ...asked, url: asked.url.replace(/(\?words=)[^%]+%20/, "$1") }),
  },
];
