import type { HttpAnswer, HttpRequest, createHttp } from "../core/http.ts";
import type { Session } from "./session.ts";

export interface AskOptions {
  base: string;
  http: ReturnType<typeof createHttp>;
  session: Session;
}

/** What is asked of the server in the customer’s name. */
export interface Question extends Pick<HttpRequest, "method" | "signal" | "file"> {
  path: string;
  body?: unknown;
}

/** Asks the server. Rejects while no session can be had: then nothing was sent. */
export type Ask = (question: Question) => Promise<HttpAnswer>;

/** Makes the way to ask in the customer’s name; once more with a new token if the old one is refused. */
export function createAsk({ base, http, session }: AskOptions): Ask {
  return async ({ path, body, ...question }) => {
    const put = (token: string) => http({ ...question, url: base + path, token, body });
    const token = await session.ensure();
    const answer = await put(token);
    if (answer.status !== "refused" || answer.problem.status !== 401 || question.signal?.aborted) return answer;
    session.invalidate(token);
    const renewed = await session.ensure();
    return question.signal?.aborted ? answer : put(renewed);
  };
}
