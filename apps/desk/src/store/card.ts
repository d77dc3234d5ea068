import { path, readAgentCard, readProblem, type AgentCard, type EditCard } from "@warmline/protocol";
import type { HttpAnswer, Store } from "@warmline/client/core";
import { failureIn, type Call } from "./api.ts";
import type { Session } from "./session.ts";
import type { CardState, DeskState } from "./state.ts";

interface CardOptions {
  store: Store<DeskState>;
  call: Call;
  session: Session;
  server: string;
  fetch: typeof fetch;
}

/** Makes what stores the agent's card and photo. */
export function createCardSaver({ store, call, session, server, fetch }: CardOptions) {
  const set = (card: CardState): void => store.update((state) => ({ ...state, card }));

  async function sendPhoto(photo: Blob): Promise<HttpAnswer> {
    const access = await session.access();
    if (access.status !== "ready") return { status: "lost", retryAfterMs: 0 };
    try {
      const response = await fetch(server + path("deskPhoto"), {
        method: "PUT",
        headers: { "content-type": photo.type, authorization: `Bearer ${access.token}` },
        body: photo,
        credentials: "omit",
      });
      const json: unknown = await response.json();
      if (response.ok) return { status: "done", json };
      const problem = readProblem(json);
      return problem === null ? { status: "lost", retryAfterMs: 0 } : { status: "refused", problem, retryAfterMs: 0 };
    } catch {
      return { status: "lost", retryAfterMs: 0 };
    }
  }

  return async (edit: EditCard, photo: Blob | null): Promise<void> => {
    set({ status: "saving" });
    const answers = [await call({ method: "PUT", path: path("deskCard"), body: edit })];
    if (photo !== null && answers[0]?.status === "done") answers.push(await sendPhoto(photo));
    for (const answer of answers) if (answer.status === "done") takeCard(store, readAgentCard(answer.json));
    const failure = answers.map(failureIn).find((each) => each !== null) ?? null;
    set(failure === null ? { status: "saved" } : { status: "failed", failure });
  };
}

function takeCard(store: Store<DeskState>, me: AgentCard | null): void {
  if (me !== null) store.update((state) => ({ ...state, me }));
}
