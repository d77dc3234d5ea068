import { render, type RenderResult } from "@testing-library/react";
import { userEvent, type UserEvent } from "@testing-library/user-event";
import type { SupportState } from "@warmline/client";
import { createVoice, type Voice } from "@warmline/voice";
import { en } from "@warmline/voice/en";
import type { ReactNode } from "react";
import { Support } from "../src/support/index.ts";
import { createFakeClient, type FakeClient } from "./createFakeClient.ts";

export const voice: Voice = createVoice(en);

export interface Rendered extends RenderResult {
  client: FakeClient;
  user: UserEvent;
}

/** Renders parts inside of a `<Support.Root>` with a client in this state. */
export function renderPart(parts: ReactNode, state: Partial<SupportState> = {}, draft = ""): Rendered {
  const client = createFakeClient(state, draft);
  const result = render(
    <Support.Root client={client} voice={voice}>
      {parts}
    </Support.Root>,
  );
  return { ...result, client, user: userEvent.setup() };
}
