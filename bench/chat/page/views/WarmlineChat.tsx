import { createSupport, type SupportClient } from "../../../../packages/client/src/index.ts";
import { Chat, Support } from "@warmline/react";
import { createVoice } from "@warmline/voice";
import { en } from "@warmline/voice/en";
import type { ReactElement } from "react";

const voice = createVoice(en);

/** The list and the composer over the client, as a host puts them together. */
export function WarmlineChat({ client }: { client: SupportClient }): ReactElement {
  return (
    <Support.Root client={client} voice={voice}>
      <Chat.Root>
        <Chat.List />
        <Chat.Composer>
          <Chat.Input />
        </Chat.Composer>
      </Chat.Root>
    </Support.Root>
  );
}

export { createSupport };
