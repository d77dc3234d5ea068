import { altered, frames, isStream, type Carrier, type Defect } from "./carrier.ts";

/** Tells the same story wrong everywhere: on the streams, in receipts and in sessions. */
export function retelling(change: (text: string) => string): (carry: Carrier) => Carrier {
  return (carry) => async (asked) => {
    const response = await carry(asked);
    return isStream(response) ? frames(response, change) : altered(response, change);
  };
}

const PLACE = '{"type":"notice","notice":"same-place"}';
const MESSAGE = /"message":\{"id":"([^"]+)","conversationId":"([^"]+)"/g;

export const STORY_DEFECTS: readonly Defect[] = [
  {
    does: "gives out tokens that have expired",
    breaks: ["S1"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      if (asked.path !== "/v1/session") return response;
      return altered(response, (text) => text.replace(/"expiresAt":\d+/, '"expiresAt":0'));
    },
  },
  {
    does: "keeps a record of everybody who opens a session",
    breaks: ["S2"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      const isUnknown = response.status === 404 && asked.path.startsWith("/v1/desk/visitors/");
      return isUnknown ? new Response("{}", { headers: { "Content-Type": "application/json" } }) : response;
    },
  },
  {
    does: "never says that a chat has ended",
    breaks: ["C1", "P3"],
    spoil: retelling((text) => text.replaceAll('"state":"ended"', '"state":"active"')),
  },
  {
    does: "never says that a promise was kept",
    breaks: ["C6"],
    spoil: retelling((text) => text.replaceAll('"state":"kept"', '"state":"lapsed"')),
  },
  {
    does: "forgets why a promise takes longer",
    breaks: ["C6"],
    spoil: retelling((text) => text.replaceAll('"reason":"It takes longer"', '"reason":null')),
  },
  {
    does: "forgets what a chat is about",
    breaks: ["C9"],
    spoil: retelling((text) => text.replace(/"category":"[^"]+","urgent"/g, '"category":null,"urgent"')),
  },
  {
    does: "says again and again that a chat kept its place",
    breaks: ["C8"],
    spoil: retelling((text) => text.replaceAll(PLACE, `${PLACE},${PLACE}`)),
  },
  {
    does: "forgets who is to be called",
    breaks: ["Q8"],
    spoil: retelling((text) => text.replace(/"callBack":\{[^}]*\}/g, '"callBack":null')),
  },
  {
    does: "forgets who is to be written to",
    breaks: ["Q9"],
    spoil: retelling((text) => text.replace(/"turnEmail":"[^"]*"/g, '"turnEmail":null')),
  },
  {
    does: "forgets who follows what",
    breaks: ["N5"],
    spoil: retelling((text) => text.replace(/"follows":\[[^\]]*\]/g, '"follows":[]')),
  },
  {
    does: "gives a ticket no reference",
    breaks: ["C7", "T8"],
    spoil: retelling((text) => text.replace(/"reference":"[^"]*"/g, '"reference":""')),
  },
  {
    does: "leaves what is said in a second chat there",
    breaks: ["C8"],
    spoil(carry) {
      const sentTo = new Map<string, string>();
      const stay = retelling((text) =>
        text.replace(
          MESSAGE,
          (_, id: string, chat: string) => `"message":{"id":"${id}","conversationId":"${sentTo.get(id) ?? chat}"`,
        ),
      )(carry);
      return (asked) => {
        const [, chat, id] = /^\/v1\/conversations\/([^/]+)\/messages\/([^/]+)$/.exec(asked.path) ?? [];
        if (chat !== undefined && id !== undefined) sentTo.set(id, chat);
        return stay(asked);
      };
    },
  },
];
