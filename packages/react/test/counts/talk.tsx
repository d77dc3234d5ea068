import type { Message } from "@warmline/client";
import { Chat } from "../../src/chat/index.ts";
import { message, NOW, text } from "../world.ts";

/** Messages of both sides in groups of three, a few seconds apart. */
export const talk = (count: number): readonly Message[] =>
  Array.from({ length: count }, (_, index) => ({
    ...message(index + 1, Math.floor(index / 3) % 2 === 0 ? "olena" : "me", text(`Line ${index + 1} of a long talk`)),
    at: NOW - (count - index) * 4_000,
  }));

/** The chat as the ready-made widget puts it together. */
export const chat = (
  <Chat.Root style={{ height: 500 }}>
    <Chat.Agent />
    <Chat.Empty />
    <Chat.List style={{ height: 300, overflow: "auto" }} />
    <Chat.Latest />
    <Chat.Typing />
    <Chat.Promise />
    <Chat.Composer>
      <Chat.Input />
      <Chat.Remaining />
      <Chat.Send />
    </Chat.Composer>
    <Chat.Actions>
      <Chat.Leave />
    </Chat.Actions>
  </Chat.Root>
);
