import { altered, type Defect } from "./carrier.ts";

export const PEOPLE_DEFECTS: readonly Defect[] = [
  {
    does: "asks for a rating after abuse",
    breaks: ["C4"],
    spoil: (carry) => (asked) =>
      carry(asked.body === '{"reason":"abusive"}' ? { ...asked, body: '{"reason":"solved"}' } : asked),
  },
  {
    does: "asks nobody to rate a contact",
    breaks: ["C4", "C5", "V1", "V2", "V3", "V4", "V5", "V6", "T3"],
    spoil: (carry) => (asked) => {
      const isEnd = asked.path.startsWith("/v1/desk/") && asked.body === '{"reason":"solved"}';
      return carry(isEnd ? { ...asked, body: '{"reason":"abusive"}' } : asked);
    },
  },
  {
    does: "believes every identity, whoever signed it",
    breaks: ["S4"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      if (response.status !== 401 || !asked.body.includes('"identity"')) return response;
      const { identity: _, ...rest } = JSON.parse(asked.body) as { identity: string };
      return carry({ ...asked, body: JSON.stringify(rest) });
    },
  },
  {
    does: "keeps a customer out whose restore token is void",
    breaks: ["S3"],
    spoil: (carry) => (asked) =>
      asked.body.includes('"restore":"void"')
        ? carry({ ...asked, body: '{"site":"nowhere","locale":"en"}' })
        : carry(asked),
  },
  {
    does: "says a cursor that is older than its snapshot",
    breaks: ["S6"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      if (asked.path !== "/v1/session" || !response.ok) return response;
      const older = (_: string, before: string, seq: string) => `${before}${Math.max(0, Number(seq) - 1)}"`;
      return altered(response, (text) => text.replace(/("cursor":"[\w-]+:)(\d+)"/, older));
    },
  },
  {
    does: "refuses broken JSON without a code",
    breaks: ["R1"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      return response.status === 400 ? altered(response, (text) => text.replace('"code"', '"reason"')) : response;
    },
  },
  {
    does: "does not say when to come back",
    breaks: ["R2"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      return response.status === 429 ? altered(response, (text) => text, { "Retry-After": null }) : response;
    },
  },
];
