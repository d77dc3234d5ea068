import {
  createHttp,
  failureOf,
  NETWORK_FAILURE,
  type Clock,
  type Failure,
  type HttpAnswer,
  type HttpRequest,
} from "@warmline/client/core";
import type { Session } from "./session.ts";

/** Asks the server as the signed-in agent. It never throws and always ends. */
export type Call = (request: Pick<HttpRequest, "method" | "body" | "signal"> & { path: string }) => Promise<HttpAnswer>;

/** Why an answer is none, or null where it is one. */
export function failureIn(answer: HttpAnswer): Failure | null {
  if (answer.status === "done") return null;
  return answer.status === "refused" ? failureOf(answer.problem) : NETWORK_FAILURE;
}

/** Makes the way to ask the server; a refused token is renewed once. */
export function createCall(options: { server: string; fetch: typeof fetch; clock: Clock; session: Session }): Call {
  const http = createHttp(options);
  const { server, session } = options;

  return async function call({ path, ...request }) {
    const ask = async (): Promise<HttpAnswer> => {
      const access = await session.access();
      if (access.status !== "ready") {
        return { status: "lost", retryAfterMs: access.status === "unreachable" ? access.afterMs : 0, unsent: true };
      }
      return http({ ...request, url: server + path, token: access.token });
    };
    const answer = await ask();
    if (answer.status !== "refused" || answer.problem.status !== 401) return answer;
    session.expire();
    return ask();
  };
}
