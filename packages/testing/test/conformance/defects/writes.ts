import { newId } from "../../../src/index.ts";
import { altered, frames, type Asked, type Defect } from "./carrier.ts";

const MESSAGE = /^\/v1\/conversations\/[^/]+\/messages\/([^/]+)$/;

/** Whether a message of about the right length is sent. */
const isText = ({ path, body }: Asked) => MESSAGE.test(path) && body.startsWith('{"text":"') && body.length < 9_000;

const withNewId = (asked: Asked): Asked => ({ ...asked, url: asked.url.replace(/[^/]+$/, newId()) });

export const WRITE_DEFECTS: readonly Defect[] = [
  {
    does: "stores a message again when it is sent again",
    breaks: ["W1"],
    spoil(carry) {
      const known = new Map<string, string>();
      return (asked) => {
        const { path, body } = asked;
        const isAgain = MESSAGE.test(path) && known.get(path) === body;
        known.set(path, body);
        return carry(isAgain ? withNewId(asked) : asked);
      };
    },
  },
  {
    does: "answers a message that is sent again with another receipt",
    breaks: ["W1"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      if (!MESSAGE.test(asked.path) || response.status !== 200) return response;
      return altered(response, (text) => JSON.stringify({ ...(JSON.parse(text) as object), events: [] }));
    },
  },
  {
    does: "takes another message under the same id",
    breaks: ["W2"],
    spoil(carry) {
      const known = new Map<string, string>();
      return (asked) => {
        const { path, body } = asked;
        const isOther = MESSAGE.test(path) && known.has(path) && known.get(path) !== body;
        known.set(path, body);
        return carry(isOther ? withNewId(asked) : asked);
      };
    },
  },
  {
    does: "answers a message with a receipt that holds no events",
    breaks: ["W4"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      if (!MESSAGE.test(asked.path) || !response.ok) return response;
      return altered(response, (text) => JSON.stringify({ ...(JSON.parse(text) as object), events: [] }));
    },
  },
  {
    does: "stores what it refuses",
    breaks: ["W5"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      if (response.status === 422 && MESSAGE.test(asked.path))
        await carry({ ...withNewId(asked), body: JSON.stringify({ text: "(empty)" }) });
      return response;
    },
  },
  {
    does: "lets marks pass what there is",
    breaks: ["W6"],
    spoil: (carry) => async (asked) =>
      frames(await carry(asked), (frame) =>
        frame.replace(/("visitor":\{)[^}]*"read":[1-9][^}]*\}/, '$1"delivered":999,"read":999}'),
      ),
  },
  {
    does: "ignores fields of a message that it does not know",
    breaks: ["W7"],
    spoil: (carry) => (asked) => {
      if (!isText(asked)) return carry(asked);
      const { text } = JSON.parse(asked.body) as { text: string };
      return carry({ ...asked, body: JSON.stringify({ text }) });
    },
  },
  {
    does: "cuts a text that is too long instead of refusing it",
    breaks: ["W8"],
    spoil: (carry) => (asked) => {
      if (!isText(asked)) return carry(asked);
      const whole = JSON.parse(asked.body) as { text: string };
      return carry({ ...asked, body: JSON.stringify({ ...whole, text: whole.text.slice(0, 4_000) }) });
    },
  },
];
