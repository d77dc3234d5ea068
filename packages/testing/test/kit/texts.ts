import { chatState, type SupportClient } from "@warmline/client";

/** What a customer reads in the chat, in its order. */
export function texts(client: SupportClient): string[] {
  return chatState
    .rows(client.getState())
    .map(({ text }) => text)
    .filter((text) => text !== "");
}

/** What a customer reads below their own words: sent, delivered, read. */
export function statuses(client: SupportClient): string[] {
  return chatState
    .rows(client.getState())
    .filter(({ author }) => author === "me")
    .map(({ status }) => status);
}
