import { readGreetings, visitorPath, type Greeting } from "@warmline/protocol";
import type { createHttp } from "../core/http.ts";

/** Asks for the first words of a site: no session and no storage are touched. Nothing came is none. */
export async function fetchGreetings(
  http: ReturnType<typeof createHttp>,
  base: string,
  site: string,
): Promise<readonly Greeting[]> {
  const url = base + visitorPath("greetings", { siteId: site });
  const answer = await http({ method: "GET", url, body: undefined });
  return (answer.status === "done" ? readGreetings(answer.json)?.greetings : null) ?? [];
}
