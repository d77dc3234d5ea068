import type { SupportState } from "@warmline/client";
import type { ReactElement } from "react";
import * as Chat from "../chat/index.parts.ts";
import { useSupport } from "../hooks/useSupport.ts";

const isSearching = ({ search }: SupportState): boolean => search !== null && search.words.trim() !== "";

/** The customer’s conversations, and a search through them. */
export function ConversationsView(): ReactElement {
  const searching = useSupport(isSearching);
  return (
    <Chat.Root>
      <Chat.Search />
      <Chat.Found />
      {searching ? <Chat.Results /> : <Chat.Conversations />}
      <Chat.Actions>
        <Chat.New />
      </Chat.Actions>
    </Chat.Root>
  );
}
