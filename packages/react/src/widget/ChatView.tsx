import { chatState, type SupportState } from "@warmline/client";
import type { ReactElement } from "react";
import { Chat } from "../chat/index.ts";
import { useSupport } from "../hooks/useSupport.ts";
import { Rating } from "../rating/index.ts";
import { Support } from "../support/index.ts";
import { WaitTime } from "../wait-time/index.ts";

const isEnded = (state: SupportState): boolean => chatState.present(state)?.state === "ended";

/** The chat, with the wait before it and the rating after it. */
export function ChatView(): ReactElement {
  const ended = useSupport(isEnded);
  return (
    <Chat.Root>
      <Chat.Agent />
      {!ended && (
        <WaitTime.Root>
          <WaitTime.Place />
          <WaitTime.Estimate />
          <WaitTime.Agents />
          <WaitTime.Kept />
          <WaitTime.Stale />
        </WaitTime.Root>
      )}
      <Chat.Empty />
      <Chat.List />
      <Chat.Typing />
      <Chat.Promise />
      <Rating.Root>
        <Rating.Question />
        <Rating.Faces />
        <Rating.Saved />
        <Rating.Undo />
      </Rating.Root>
      <Chat.Composer>
        <Chat.Input />
        <Chat.Remaining />
        <Chat.Send />
      </Chat.Composer>
      <Chat.Actions>
        <Chat.Leave />
        <Support.Go to="ticket" />
      </Chat.Actions>
    </Chat.Root>
  );
}
