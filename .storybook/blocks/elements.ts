/** The sources of all parts, in which each names the element that it renders. */
const sources = import.meta.glob<string>("../../packages/react/src/*/*/*.tsx", {
  query: "?raw",
  import: "default",
  eager: true,
});

const DEFINITION = /definePart<[^(]*>\(\s*"([\w.]+)",\s*"(\w+)"/g;

const elements = new Map(
  Object.values(sources).flatMap((source) =>
    [...source.matchAll(DEFINITION)].map(([, part = "", element = ""]) => [part, element] as const),
  ),
);

/** The element that a part renders, by the name one writes, such as `Chat.Send`. */
export const elementOf = (part: string): string | undefined => elements.get(part);
