import { pickText } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import { useSupport } from "../../hooks/useSupport.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useSupportContext } from "../../support/SupportContext.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";

export interface ChatTopicProps {
  /** The id of the category that it chooses. */
  category: string;
}

/** One topic; another tap on it leaves it open again. Renders a `<label>` with a radio button, or nothing for what the site does not have. */
export const ChatTopic = definePart<PartState<ChatAnatomy, "topic">, "label", ChatTopicProps>(
  "Chat.Topic",
  "label",
  function ChatTopic({ category, ...host }, element) {
    useChatContext();
    const { client, voice, windowId } = useSupportContext();
    const topic = useSupport(chatState.topics).find(({ id }) => id === category);
    const chosen = useSupport(chatState.category) === category;
    if (topic === undefined) return null;
    return element(host, {
      state: { chosen, emergency: topic.emergency },
      children: (
        <>
          <input
            type="radio"
            name={`${windowId}-topic`}
            value={category}
            checked={chosen}
            onChange={() => client.chat.setCategory(category)}
            onClick={() => chosen && client.chat.setCategory(null)}
          />
          {pickText(topic.label, voice.locale)} {topic.emergency && <span>{voice.say("chat.topic-emergency")}</span>}
        </>
      ),
    });
  },
);
