import type { Message } from "@warmline/protocol";
import type { Entrant } from "../entrant.ts";
import { begin } from "../probe.ts";
import { createFlatChat } from "../views/flat.ts";

let messages: readonly Message[] = [];
let chat: ReturnType<typeof createFlatChat>;

const flat: Entrant = {
  rows: '[data-wl="chat-message"]',
  scroller: '[data-wl="chat-list"]',
  async load(given) {
    messages = given;
  },
  mount(host, row) {
    chat = createFlatChat(host, row, messages);
  },
  append: (message) => chat.append(message),
  change: (message) => chat.change(message),
  prepend: (several) => chat.prepend(several),
  unmount: () => chat.remove(),
};

begin(flat);
