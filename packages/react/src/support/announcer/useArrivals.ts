import { createNews, type Message, type SupportClient, type SupportState } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import type { Voice } from "@warmline/voice";
import { useEffect } from "react";
import { sayArrivals } from "./sayArrivals.ts";

/** How long arrivals are gathered, so that what comes at once is told in one sentence. */
const GATHER_MS = 300;

/**
 * Announces what agents and the system say in the chats, each thing once, and that a text of one’s own could not be sent.
 * Opening the window sums up what is unseen and was not said here.
 */
export function useArrivals(client: SupportClient, voice: Voice, announce: (sentence: string) => void): void {
  useEffect(() => {
    const news = createNews(client.getState());
    const said = new Set<string>();
    let failed = failedIn(client.getState());
    let wasOpen = client.getState().window.open;
    let isToSumUp = false;
    let waiting: Message[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;

    const gather = (messages: readonly Message[]): void => {
      const unsaid = messages.filter(({ id }) => !said.has(id));
      if (unsaid.length === 0) return;
      waiting.push(...unsaid);
      for (const { id } of unsaid) said.add(id);
      timer ??= setTimeout(() => {
        timer = undefined;
        sayArrivals(waiting, client.getState(), client.now(), voice).forEach(announce);
        waiting = [];
      }, GATHER_MS);
    };
    const look = (): void => {
      const state = client.getState();
      const wereFailed = failed;
      failed = failedIn(state);
      if (failed.some((id) => !wereFailed.includes(id))) announce(voice.say("chat.failed"));
      gather(news.take(state).filter((message) => isOthersInChat(message, state)));
      if (state.window.open !== wasOpen) isToSumUp = state.window.open;
      wasOpen = state.window.open;
      if (!isToSumUp || state.session.status !== "ready") return;
      isToSumUp = false;
      gather(unseenIn(state));
    };

    const stop = client.subscribe(look);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client, voice, announce]);
}

function isOthersInChat({ author, conversationId, removedAt }: Message, { conversations }: SupportState): boolean {
  return author.kind !== "visitor" && removedAt === null && conversations[conversationId]?.kind !== "ticket";
}

function unseenIn(state: SupportState): readonly Message[] {
  return chatState.conversations(state).flatMap(({ id, kind, unread }) => {
    if (unread === 0 || kind === "ticket") return [];
    return (state.messages[id] ?? []).filter(chatState.isNews).slice(-unread);
  });
}

function failedIn({ outbox }: SupportState): readonly string[] {
  return outbox.flatMap(({ id, command, status, failure }) => {
    // What is wrong in a form is said where it was filled in.
    const isSaid = command.type === "message" || (command.type === "answer" && failure?.code !== "invalid-request");
    return isSaid && status === "failed" ? [id] : [];
  });
}
