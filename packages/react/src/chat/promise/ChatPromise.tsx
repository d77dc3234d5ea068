import type { AgentPromise, SupportState } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import type { Voice } from "@warmline/voice";
import { type CSSProperties, useCallback } from "react";
import { useNow } from "../../hooks/useNow.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useTold } from "../../support/announcer/useTold.ts";
import { useAgent } from "../agent/AgentContext.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { ChatCountdown } from "./ChatCountdown.tsx";
import { PromiseContext } from "./PromiseContext.ts";

export interface ChatPromiseProps {
  /** Which promise to show. @default the one that stands in the present chat */
  promiseId?: string | undefined;
}

/** Who promised to be back, and until what clock time. Renders a `<div>`, or nothing while no promise stands. */
export const ChatPromise = definePart<PartState<ChatAnatomy, "promise">, "div", ChatPromiseProps>(
  "Chat.Promise",
  "div",
  function ChatPromise({ promiseId, ...host }, element) {
    useChatContext();
    const voice = useVoice();
    const promise = useSupport(
      useCallback(
        (state: SupportState) =>
          promiseId === undefined ? chatState.promise(state) : (state.promises[promiseId] ?? null),
        [promiseId],
      ),
    );
    const agent = useAgent(promise?.agentId ?? null);
    const progress = useNow((now) => (promise === null ? 0 : progressOf(promise, now)));
    const words = promise === null ? null : wordsFor(promise, agent?.name ?? "", voice);
    // A message comes with every other change of a promise, and is read out.
    useTold(promise?.state === "lapsed" ? words : null);
    if (promise === null || promise.state === "released") return null;
    return (
      <PromiseContext.Provider value={promise}>
        {element(host, {
          state: { state: promise.state, extended: promise.extendedAt !== null },
          style: { "--wl-chat-promise-progress": progress } as CSSProperties,
          children: (
            <>
              <span>{words}</span> <ChatCountdown />
            </>
          ),
        })}
      </PromiseContext.Provider>
    );
  },
);

function wordsFor({ state, dueAt, reason }: AgentPromise, name: string, voice: Voice): string {
  if (state === "kept") return voice.say("chat.promise-kept", { name });
  if (state === "lapsed") return voice.say("chat.promise-lapsed", { name });
  if (reason !== null) return voice.say("chat.promise-extended", { name, time: dueAt, reason });
  return voice.say("chat.promise", { name, time: dueAt });
}

function progressOf({ madeAt, dueAt }: AgentPromise, now: number): number {
  const share = (now - madeAt) / Math.max(1, dueAt - madeAt);
  return Math.round(Math.min(1, Math.max(0, share)) * 100) / 100;
}
