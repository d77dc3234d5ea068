import { Chat } from "@warmline/react";
import type { ReactElement } from "react";

/** A conversation, anywhere inside of `<Support.Root>`. */
export function ChatExample(): ReactElement {
  return (
    <Chat.Root>
      <Chat.Agent />
      <Chat.Empty />
      <Chat.List />
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
}
