import type { Search, SupportState } from "@warmline/client";
import type { Voice } from "@warmline/voice";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";

const searchOf = ({ search }: SupportState): Search | null => search;
const isLost = ({ reveal }: SupportState): boolean => reveal?.status === "failed";

/** How the search stands: under way, how many were found, that it failed, or that the place of one could not be opened. Renders a `<p role="status">`, empty without a search. */
export const ChatFound = definePart<PartState<ChatAnatomy, "found">, "p">(
  "Chat.Found",
  "p",
  function ChatFound(host, element) {
    useChatContext();
    const voice = useVoice();
    const search = useSupport(searchOf);
    const lost = useSupport(isLost);
    const isAsked = search !== null && search.words.trim() !== "";
    return element(host, {
      state: { status: lost ? "failed" : isAsked ? search.status : null },
      role: "status",
      children: lost ? voice.say("chat.reveal-failed") : isAsked ? wordsFor(search, voice) : null,
    });
  },
);

function wordsFor({ status, messages, more }: Search, voice: Voice): string {
  if (status === "searching") return voice.say("chat.searching");
  if (status === "failed") return voice.say("chat.search-failed");
  const found = voice.say("chat.found", { count: messages.length });
  return more ? `${found} ${voice.say("chat.found-more")}` : found;
}
