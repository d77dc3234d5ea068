import type { ReactElement } from "react";
import * as Chat from "../chat/index.parts.ts";
import { useVoice } from "../hooks/useVoice.ts";
import { CopyIcon, EditIcon, EmojiIcon, RemoveIcon } from "./icons.tsx";

/** What can be done with a message, as pictures with names. */
export function ToolIcons(): ReactElement {
  const voice = useVoice();
  return (
    <Chat.Tools>
      <Chat.React aria-label={voice.say("chat.react")} title={voice.say("chat.react")}>
        <EmojiIcon />
      </Chat.React>
      <Chat.Copy aria-label={voice.say("chat.copy")} title={voice.say("chat.copy")}>
        <CopyIcon />
      </Chat.Copy>
      <Chat.Edit aria-label={voice.say("chat.edit")}>
        <EditIcon />
      </Chat.Edit>
      <Chat.Remove aria-label={voice.say("chat.remove")} title={voice.say("chat.remove")}>
        <RemoveIcon />
      </Chat.Remove>
      <Chat.ReactWith />
      <Chat.RemoveAsk />
    </Chat.Tools>
  );
}
