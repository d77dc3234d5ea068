import { Chat, Support } from "@warmline/react";
import type { ReactElement } from "react";

/** A button on your page, and the window behind it. */
export function SupportExample({ client, voice }: Support.RootProps): ReactElement {
  return (
    <Support.Root client={client} voice={voice}>
      <Support.Launcher>
        {voice.say("support.launcher-open")} <Support.LauncherBadge />
      </Support.Launcher>
      <Support.Window>
        <Support.Header>
          <Support.Title />
          <Support.Close>×</Support.Close>
        </Support.Header>
        <Support.Connection />
        <Support.Content>
          <Chat.Root>
            <Chat.Empty />
            <Chat.List />
            <Chat.Composer>
              <Chat.Input />
              <Chat.Send />
            </Chat.Composer>
          </Chat.Root>
        </Support.Content>
      </Support.Window>
    </Support.Root>
  );
}
