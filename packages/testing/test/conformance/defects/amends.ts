import { altered, type Asked, type Defect } from "./carrier.ts";

const CHOICE = /^\/v1\/ratings\/[^/]+\/choices\//;
const BESIDE = /^\/v1\/ratings\/[^/]+\/(remarks|dismissals)\//;
const CLAIM = /^\/v1\/offers\/([^/]+)\/claims\//;
const AMENDS = /^\/v1\/desk\/conversations\/[^/]+\/(apologies|offers)\/[^/]+$/;

/** What a write is told that was done, although it was not. */
function pretended({ path }: Asked): Response {
  const id = path.split("/").at(-1);
  return Response.json({ id, events: [] }, { status: 201 });
}

export const AMENDS_DEFECTS: readonly Defect[] = [
  {
    does: "takes faces of every scale",
    breaks: ["V1"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      return CHOICE.test(asked.path) && response.status === 422 ? pretended(asked) : response;
    },
  },
  {
    does: "forgets all choices but the last, and asks outside the window every time",
    breaks: ["V2", "V5"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      if (asked.path !== "/v1/session") return response;
      return altered(response, (text) =>
        text
          .replace(/"choices":\[(?:\{[^{}]*\},)*(\{[^{}]*\})\]/g, '"choices":[$1]')
          .replaceAll('"popUp":false', '"popUp":true'),
      );
    },
  },
  {
    does: "does not hear what is said beside a face, nor that nothing is",
    breaks: ["V3", "V4"],
    spoil: (carry) => (asked) => (BESIDE.test(asked.path) ? Promise.resolve(pretended(asked)) : carry(asked)),
  },
  {
    does: "tells an interval of a single answer",
    breaks: ["V6"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      if (asked.path !== "/v1/desk/ratings") return response;
      return altered(response, (text) => text.replaceAll('"interval":null', '"interval":{"low":0,"high":1}'));
    },
  },
  {
    does: "takes whatever agents send to make amends",
    breaks: ["B1", "B2"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      return AMENDS.test(asked.path) && response.status === 422 ? pretended(asked) : response;
    },
  },
  {
    does: "lets the second click on an offer fail",
    breaks: ["B3"],
    spoil(carry) {
      const claimed = new Set<string>();
      return async (asked) => {
        const offerId = CLAIM.exec(asked.path)?.[1];
        if (offerId === undefined) return carry(asked);
        if (claimed.has(offerId)) return Response.json({ code: "offer-gone" }, { status: 409 });
        claimed.add(offerId);
        return carry(asked);
      };
    },
  },
  {
    does: "promises what was withdrawn",
    breaks: ["B5"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      return CLAIM.test(asked.path) && response.status === 409 ? pretended(asked) : response;
    },
  },
];
