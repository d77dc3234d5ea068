import { altered, type Defect } from "./carrier.ts";
import { retelling } from "./stories.ts";

export const LINE_DEFECTS: readonly Defect[] = [
  {
    does: "does not say why somebody stands further back",
    breaks: ["Q1"],
    spoil: retelling((text) => text.replaceAll('"reason":"urgent-ahead"', '"reason":null')),
  },
  {
    does: "says that somebody is there when nobody takes chats",
    breaks: ["Q2"],
    spoil: retelling((text) => text.replaceAll('"agentsAvailable":0', '"agentsAvailable":1')),
  },
  {
    does: "hides from the desk who is away",
    breaks: ["Q3"],
    spoil: retelling((text) => text.replace(/"awaySince":\d+/g, '"awaySince":null')),
  },
  {
    does: "does not hear who answers heartbeats",
    breaks: ["Q3", "Q4", "Q5"],
    spoil: (carry) => async (asked) =>
      asked.path === "/v1/presence" ? new Response(null, { status: 204 }) : carry(asked),
  },
  {
    does: "gives a place on without a word",
    breaks: ["Q4"],
    spoil: retelling((text) => text.replaceAll('"notice":"left-line"', '"notice":"reopened"')),
  },
  {
    does: "does not say until when a turn is kept",
    breaks: ["Q5"],
    spoil: retelling((text) => text.replace(/"turnUntil":\d+/g, '"turnUntil":null')),
  },
  {
    does: "does not say why a wait is unknown",
    breaks: ["Q6"],
    spoil: retelling((text) => text.replace(/"unknown":"[a-z-]+"/g, '"unknown":null')),
  },
  {
    does: "counts nothing",
    breaks: ["D3"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      if (!asked.path.startsWith("/v1/desk/numbers")) return response;
      return altered(response, (text) => text.replace(/"count":\d+/g, '"count":0'));
    },
  },
  {
    does: "shows the desk an empty line",
    breaks: ["Q3", "Q5", "D4"],
    spoil: retelling((text) => text.replace(/"places":\[[^\]]*\]/g, '"places":[]')),
  },
];
