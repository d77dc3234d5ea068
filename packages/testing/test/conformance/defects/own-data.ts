import { altered, type Defect } from "./carrier.ts";

export const OWN_DATA_DEFECTS: readonly Defect[] = [
  {
    does: "leaves conversations out of an export",
    breaks: ["E1"],
    spoil: (carry) => async (asked) => {
      const response = await carry(asked);
      return asked.path === "/v1/export" ? altered(response, () => '{"conversations":[]}') : response;
    },
  },
  {
    does: "says that it erased, and does not",
    breaks: ["E2", "E3"],
    spoil: (carry) => (asked) =>
      asked.path.startsWith("/v1/erasures/")
        ? Promise.resolve(Response.json({ id: asked.path.split("/").at(-1), events: [] }, { status: 201 }))
        : carry(asked),
  },
];
