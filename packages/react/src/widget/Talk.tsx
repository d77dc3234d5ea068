import type { ReactElement, ReactNode } from "react";
import * as Chat from "../chat/index.parts.ts";
import { AttachIcon, EmojiIcon, PhotoIcon, SendIcon } from "./icons.tsx";
import { ToolIcons } from "./ToolIcons.tsx";

/** What was said, with what can be done with it and what can be read beside it. */
export function Said(): ReactElement {
  return (
    <>
      <Chat.List />
      <ToolIcons />
      <Chat.Latest />
      <Chat.Typing />
      <Chat.Promise />
      <Chat.AskName />
      <Chat.Reader />
    </>
  );
}

/** Where one writes, with files and pictures. */
export function Writing({ children }: { children?: ReactNode }): ReactElement {
  return (
    <>
      <Chat.Drop />
      <Chat.Elsewhere />
      {children}
      <Chat.Composer>
        <Chat.Editing />
        <Chat.Tray />
        <Chat.Refused />
        <Chat.Emoji>
          <EmojiIcon />
        </Chat.Emoji>
        <Chat.Attach>
          <AttachIcon />
        </Chat.Attach>
        <Chat.Attach camera>
          <PhotoIcon />
        </Chat.Attach>
        <Chat.Input />
        <Chat.Remaining />
        <Chat.Send>
          <SendIcon />
        </Chat.Send>
      </Chat.Composer>
    </>
  );
}
