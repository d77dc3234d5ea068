import { altered, frames, type Defect } from "./carrier.ts";

export const PROGRAM_DEFECTS: readonly Defect[] = [
  {
    does: "loses who hands over to whom, and last words",
    breaks: ["H1", "H2", "G3", "G8"],
    spoil: (carry) => async (asked) => {
      const { text: _, ...rest } = asked.body.startsWith('{"reason"')
        ? (JSON.parse(asked.body) as { text?: string })
        : {};
      const isEnd = asked.path.startsWith("/v1/desk/") && asked.body.startsWith('{"reason"');
      const response = await carry(isEnd ? { ...asked, body: JSON.stringify(rest) } : asked);
      if (!response.headers.get("Content-Type")?.startsWith("application/json"))
        return frames(response, (frame) => frame.replaceAll('"notice":"handed-over"', '"notice":"reopened"'));
      return altered(response, (words) => words.replaceAll('"notice":"handed-over"', '"notice":"reopened"'));
    },
  },
  {
    does: "forgets that somebody was asked for their name",
    breaks: ["H3"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      if (asked.path !== "/v1/session") return response;
      return altered(response, (text) => text.replace(/"nameAnsweredAt":\d+/, '"nameAnsweredAt":null'));
    },
  },
  {
    does: "gives a film in one piece only",
    breaks: ["H4"],
    spoil: (carry) => (asked) => {
      const { range: _, ...headers } = asked.headers;
      return carry(asked.path.includes("/greeting/") ? { ...asked, headers } : asked);
    },
  },
  {
    does: "lets whoever begins with a program wait for people",
    breaks: ["G1", "G2", "G3", "G7", "G8"],
    spoil: (carry) => (asked) =>
      carry({ ...asked, body: asked.body.replace('"category":"guide"', '"category":"domain"') }),
  },
  {
    does: "keeps to itself what a program writes until it is whole",
    breaks: ["G2"],
    spoil: (carry) => async (asked) =>
      frames(await carry(asked), (frame) => (frame.includes('"message-delta"') ? null : frame)),
  },
];
