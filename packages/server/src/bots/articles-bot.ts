import type { Bot } from "./contract.ts";

/** Answers from the site’s articles by words alone. */
export function articlesBot(): Bot {
  return async function* () {
    yield { type: "hand-over" };
  };
}
