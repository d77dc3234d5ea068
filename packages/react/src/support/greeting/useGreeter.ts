import { createGreeter, type Greeter, pickText, type SupportClient } from "@warmline/client";
import type { Voice } from "@warmline/voice";
import { useEffect, useState } from "react";

export interface GreetingOptions {
  /** Whether the site’s greetings are asked for and may be said. @default false */
  greetings?: boolean | undefined;
  /** The path of the page, for greetings, where the address does not tell it. @default the address’s */
  page?: string | undefined;
}

/** Watches for a greeting if the host wants that, and says it aloud once when it is shown. */
export function useGreeter(
  client: SupportClient,
  voice: Voice,
  { greetings = false, page }: GreetingOptions,
  announce: (sentence: string) => void,
): Greeter {
  const [known, setKnown] = useState(() => ({ client, greeter: createGreeter(client) }));
  const { greeter } = known;
  if (known.client !== client) setKnown({ client, greeter: createGreeter(client) });

  useEffect(() => (greetings ? greeter.start() : undefined), [greeter, greetings]);
  useEffect(() => greeter.setPage(page ?? null), [greeter, page]);
  useEffect(
    () =>
      greeter.subscribe(() => {
        const { greeting, isShown } = greeter.get();
        if (greeting === null || !isShown) return;
        const text = pickText(greeting.text, voice.locale);
        announce(greeting.agent === null ? text : voice.say("chat.arrived", { name: greeting.agent.name, text }));
      }),
    [greeter, voice, announce],
  );
  return greeter;
}
