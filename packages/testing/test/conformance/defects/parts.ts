import { altered, type Asked, type Defect } from "./carrier.ts";

const ANSWER = /^\/v1\/conversations\/[^/]+\/messages\/[^/]+\/(answers|ticks)\//;
const MESSAGE = /^\/v1\/(desk\/)?conversations\/[^/]+\/messages\/[^/]+$/;

/** Whether somebody sends help, or does something with it. */
function isHelp({ path, body }: Asked): boolean {
  return ANSWER.test(path) || (MESSAGE.test(path) && body.includes('"part":'));
}

export const PARTS_DEFECTS: readonly Defect[] = [
  {
    does: "takes whatever is sent to help, and whatever is answered",
    breaks: ["P1", "P2", "P3", "P4", "P5", "P6"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      if (!isHelp(asked) || (response.status !== 422 && response.status !== 409)) return response;
      return Response.json({ id: asked.path.split("/").at(-1), events: [] }, { status: 201 });
    },
  },
  {
    does: "forgets what helps, what was answered, and what words mean",
    breaks: ["P1", "P2", "P3", "P4", "P5", "P6", "P7"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      if (asked.path !== "/v1/session") return response;
      return altered(response, (text) =>
        text
          .replace(/"plain":"[^"]*"/g, '"plain":""')
          .replace(/"answer":"[^"]*"/g, '"answer":""')
          .replaceAll('"state":"stuck"', '"state":null')
          .replace(/"chosen":\{[^{}]*\}/g, '"chosen":null')
          .replace(/"answers":\[[^[\]]*\]/g, '"answers":null')
          .replace(/"given":\[[^[\]]*\]/g, '"given":[]')
          .replace(/"type":"term","value":("[^"]*"),"explanation":"[^"]*"/g, '"type":"text","value":$1'),
      );
    },
  },
];
