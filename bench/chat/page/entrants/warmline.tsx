import "../hook.ts";
import type { SupportClient } from "../../../../packages/client/src/index.ts";
import { createRoot, type Root } from "react-dom/client";
import type { Entrant } from "../entrant.ts";
import { begin } from "../probe.ts";
import { createScriptedServer, type ScriptedServer } from "../scripted-server.ts";
import { createSupport, WarmlineChat } from "../views/WarmlineChat.tsx";

let server: ScriptedServer;
let client: SupportClient;
let root: Root;

const warmline: Entrant = {
  rows: '[data-wl="chat-message"]',
  scroller: '[data-wl="chat-list"]',
  async load(messages) {
    server = createScriptedServer(messages);
    client = createSupport({
      server: "https://support.example",
      site: "hearthost",
      storage: { get: () => null, set: () => undefined, remove: () => undefined },
      journal: null,
      tabs: null,
      fetch: server.fetch,
    });
    const live = new Promise<void>((resolve) => {
      const stop = client.subscribe(() => {
        if (client.getState().connection.status !== "live") return;
        stop();
        resolve();
      });
    });
    client.support.open({ view: "chat" });
    await live;
    client.chat.markSeen();
  },
  mount(host) {
    root = createRoot(host);
    root.render(<WarmlineChat client={client} />);
  },
  append: (message) => server.tell("message.added", message),
  change: (message) => server.tell("message.changed", message),
  prepend(several) {
    server.offerHistory(several);
    client.chat.loadEarlier();
  },
  unmount: () => root.unmount(),
};

begin(warmline);
