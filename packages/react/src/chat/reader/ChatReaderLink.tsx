import { isSafeHref } from "@warmline/client";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { visuallyHidden } from "../../internals/visuallyHidden.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useReaderContext } from "./ReaderContext.ts";

/** Leads to the same article on the site’s pages. Renders an `<a>`, or nothing where it has none. */
export const ChatReaderLink = definePart<PartState<ChatAnatomy, "reader-link">, "a">(
  "Chat.ReaderLink",
  "a",
  function ChatReaderLink(host, element) {
    const { view } = useReaderContext();
    const voice = useVoice();
    const href = view?.article?.href ?? null;
    if (href === null || !isSafeHref(href)) return null;
    return element(host, {
      state: {},
      href,
      target: "_blank",
      rel: "noopener noreferrer",
      children: (
        <>
          {voice.say("chat.article-page")}
          <span style={visuallyHidden}> ({voice.say("chat.new-tab")})</span>
        </>
      ),
    });
  },
);
