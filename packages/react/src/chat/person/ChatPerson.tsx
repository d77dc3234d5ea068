import * as chatState from "@warmline/client/state/chat";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useTold } from "../../support/announcer/useTold.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";

/**
 * From a program to a person, at every moment. Renders a `<button>`, or nothing while no program answers. A press while it was
 * asked for already does nothing; the button stays, and with it the focus.
 */
export const ChatPerson = definePart<PartState<ChatAnatomy, "person">, "button">(
  "Chat.Person",
  "button",
  function ChatPerson(host, element) {
    useChatContext();
    const client = useClient();
    const voice = useVoice();
    const program = useSupport(chatState.program);
    const asked = useSupport(chatState.personAsked);
    const words = voice.say(asked ? "chat.person-asked" : "chat.person");
    useTold(asked ? words : null);
    if (program === null) return null;
    return element(host, {
      state: { asked },
      type: "button",
      "aria-disabled": asked,
      children: words,
      onClick: () => {
        const id = chatState.presentId(client.getState());
        if (id !== null && !asked) client.chat.askPerson(id);
      },
    });
  },
);
