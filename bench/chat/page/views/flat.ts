import type { Message } from "@warmline/protocol";
import { rowElement, type Pattern } from "../row.ts";
import { isAtEnd, keepPlace } from "../scrolling.ts";

/** A list and a field without any framework: every message in the document, none of them in a group. */
export function createFlatChat(host: HTMLElement, row: Pattern, messages: readonly Message[]) {
  host.innerHTML = `<div data-wl="support-root" lang="en" dir="ltr"><div data-wl="chat-root">
    <div data-wl="chat-list" role="log" tabindex="0" aria-label="Conversation"></div>
    <form data-wl="chat-composer"><textarea data-wl="chat-input" rows="1" aria-label="Your message"></textarea></form>
  </div></div>`;
  const list = host.querySelector<HTMLElement>('[data-wl="chat-list"]')!;
  const follow = (): void => void (list.scrollTop = list.scrollHeight);
  const drawn = (several: readonly Message[]): DocumentFragment => {
    const fragment = document.createDocumentFragment();
    for (const message of several) fragment.append(rowElement(row, message));
    return fragment;
  };
  list.append(drawn(messages));
  follow();

  return {
    append(message: Message): void {
      const follows = isAtEnd(list);
      list.append(rowElement(row, message));
      if (follows) follow();
    },
    change(message: Message): void {
      const follows = isAtEnd(list);
      list.lastElementChild?.replaceWith(rowElement(row, message));
      if (follows) follow();
    },
    prepend(several: readonly Message[]): void {
      const restore = keepPlace(list);
      list.prepend(drawn(several));
      restore();
    },
    remove: (): void => host.replaceChildren(),
  };
}
