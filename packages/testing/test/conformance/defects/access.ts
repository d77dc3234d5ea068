import { altered, frames, isStream, withoutOrigin, withToken, type Carrier, type Defect } from "./carrier.ts";

const CONVERSATION = /^\/v1\/conversations\/([^/]+)/;
const DESK_CONVERSATION = /^\/v1\/desk\/conversations\/([^/]+)/;
const isDesk = (path: string) => path.startsWith("/v1/desk/");

/** Whoever is refused with that status acts in the name of the one who came first. */
function impersonating(carry: Carrier, thing: RegExp, status: number): Carrier {
  const owners = new Map<string, string>();
  return async (asked) => {
    const name = thing.exec(asked.path)?.[1];
    const response = await carry(asked);
    if (name === undefined) return response;
    if (response.ok && !owners.has(name)) owners.set(name, asked.token);
    const owner = owners.get(name);
    return response.status === status && owner !== undefined ? carry(withToken(asked, owner)) : response;
  };
}

export const ACCESS_DEFECTS: readonly Defect[] = [
  {
    does: "sets a cookie and allows credentials",
    breaks: ["A1"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      if (asked.path !== "/v1/session") return response;
      const headers = { "Set-Cookie": "visitor=me", "Access-Control-Allow-Credentials": "true" };
      return altered(response, (text) => text, headers);
    },
  },
  {
    does: "lets every origin in",
    breaks: ["A2"],
    spoil: (carry) => async (asked) => {
      const { origin } = asked.headers;
      if (origin === undefined || isDesk(asked.path)) return carry(asked);
      const response = await carry(withoutOrigin(asked));
      return altered(response, (text) => text, { "Access-Control-Allow-Origin": origin });
    },
  },
  {
    does: "lets everybody write in a chat whose id they know",
    breaks: ["T7", "A3"],
    spoil: (carry) => impersonating(carry, CONVERSATION, 404),
  },
  {
    does: "tells everybody’s stream what one visitor says",
    breaks: ["A3"],
    spoil(carry) {
      let overheard = "";
      return async (asked) => {
        const response = await carry(asked);
        if (isStream(response)) {
          return frames(response, (frame) => {
            const isEvent = frame.startsWith("event: feed") && !isDesk(asked.path);
            return isEvent && overheard !== "" ? `event: feed\ndata: ${overheard}\n\n${frame}` : frame;
          });
        }
        return altered(response, (text) => {
          if (text.includes('"text":"Between us"'))
            overheard = JSON.stringify((JSON.parse(text) as { events: unknown[] }).events[0]);
          return text;
        });
      };
    },
  },
  {
    does: "lets another agent take a chat over",
    breaks: ["C3"],
    spoil: (carry) => impersonating(carry, DESK_CONVERSATION, 409),
  },
  {
    does: "lets the desk’s cookie be used from any origin",
    breaks: ["A4"],
    spoil: (carry) => (asked) => carry(isDesk(asked.path) ? withoutOrigin(asked) : asked),
  },
  {
    does: "lets a sign-in link work twice",
    breaks: ["A5"],
    spoil(carry) {
      const used = new Map<string, Response>();
      return async (asked) => {
        const response = await carry(asked);
        if (asked.path !== "/v1/desk/sign-in") return response;
        const before = used.get(asked.body);
        if (response.ok) used.set(asked.body, response.clone());
        return response.ok || before === undefined ? response : before.clone();
      };
    },
  },
];
