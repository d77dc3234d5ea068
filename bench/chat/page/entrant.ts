import type { Message } from "@warmline/protocol";
import type { Pattern } from "./row.ts";

/** One way to draw a chat, as the probe drives it. */
export interface Entrant {
  /** Finds the element of each message that is in the document. */
  rows: string;
  /** Finds the element that scrolls. */
  scroller: string;
  /** Takes the messages without drawing anything. */
  load(messages: readonly Message[]): Promise<void>;
  /** Draws them, with a composer under them; `row` is how a message looks where it is not our own part. */
  mount(host: HTMLElement, row: Pattern): void;
  /** A message of the agent comes. */
  append(message: Message): void;
  /** The newest message gets other words. */
  change(message: Message): void;
  /** A page of earlier messages comes. */
  prepend(messages: readonly Message[]): void;
  unmount(): void;
}
