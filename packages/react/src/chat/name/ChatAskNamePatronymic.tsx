import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useAskNameContext } from "./AskNameContext.ts";

/** Where people are addressed with the name after their father’s, too. */
const USED = /^(uk|ru|be)\b/;
const LONGEST = 80;

/** The field for the patronymic. Renders a `<label>`, or nothing in a language that has none. */
export const ChatAskNamePatronymic = definePart<PartState<ChatAnatomy, "ask-name-patronymic">, "label">(
  "Chat.AskNamePatronymic",
  "label",
  function ChatAskNamePatronymic(host, element) {
    useAskNameContext();
    const voice = useVoice();
    if (!USED.test(voice.locale)) return null;
    return element(host, {
      state: {},
      children: (
        <>
          <span>{voice.say("chat.ask-patronymic")}</span>
          <input name="patronymic" type="text" dir="auto" maxLength={LONGEST} />
        </>
      ),
    });
  },
);
