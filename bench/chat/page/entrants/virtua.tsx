import { begin } from "../probe.ts";
import { VirtuaChat } from "../views/VirtuaChat.tsx";
import { reactEntrant } from "./react-entrant.tsx";

begin(
  reactEntrant({
    rows: '[data-wl="chat-message"]',
    scroller: '[data-wl="chat-list"]',
    draw: (props, row) => <VirtuaChat {...props} row={row} />,
  }),
);
