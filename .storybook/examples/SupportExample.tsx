import { Chat, Support } from "@warmline/react";
import type { ReactElement } from "react";

/** A button on your page, and the window behind it. */
export function SupportExample({ client, voice }: Support.RootProps): ReactElement {
  return (
    <Support.Root client={client} voice={voice}>
      <Support.Launcher>
        <svg viewBox="0 0 24 24" width="24" fill="currentColor" aria-hidden="true">
          <path d="M5 4h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-8l-5 4v-4H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2Z" />
        </svg>
        <Support.LauncherBadge />
      </Support.Launcher>
      <Support.Window>
        <Support.Header>
          <Support.Title />
          <Support.Close>×</Support.Close>
        </Support.Header>
        <Support.Connection />
        <Support.Unkept />
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
