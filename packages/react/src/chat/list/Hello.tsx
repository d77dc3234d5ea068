import { useVoice } from "../../hooks/useVoice.ts";
import { useAddress } from "../name/useAddress.ts";

/** The first words to the customer, by name where it is known and how to call them by it. */
export function Hello(): string {
  const voice = useVoice();
  const name = useAddress(voice.locale);
  return name === null ? voice.say("chat.greeting") : voice.say("chat.greeting-name", { name });
}
