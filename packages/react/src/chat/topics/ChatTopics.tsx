import * as chatState from "@warmline/client/state/chat";
import { useSupport } from "../../hooks/useSupport.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { ChatTopic } from "./ChatTopic.tsx";
import { ChatTopicsLabel } from "./ChatTopicsLabel.tsx";

/** What the first word will be about, in one tap, if the customer likes. Renders a `<fieldset>`, or nothing after that word or where there is nothing to choose from. */
export const ChatTopics = definePart<PartState<ChatAnatomy, "topics">, "fieldset">(
  "Chat.Topics",
  "fieldset",
  function ChatTopics(host, element) {
    const { shut } = useChatContext();
    const topics = useSupport(chatState.topics);
    // A lone topic asks nothing, unless choosing it makes a difference.
    if (shut || (topics.length < 2 && !topics[0]?.emergency)) return null;
    return element(host, {
      state: {},
      children: (
        <>
          <ChatTopicsLabel />
          {topics.map(({ id }) => (
            <ChatTopic key={id} category={id} />
          ))}
        </>
      ),
    });
  },
);
