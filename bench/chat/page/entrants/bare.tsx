import { createRef } from "react";
import { begin } from "../probe.ts";
import { BareChat } from "../views/BareChat.tsx";
import { reactEntrant } from "./react-entrant.tsx";

const keep = createRef<() => void>();

begin(
  reactEntrant({
    rows: '[data-wl="chat-message"]',
    scroller: '[data-wl="chat-list"]',
    draw: (props, row) => <BareChat {...props} row={row} keep={keep} />,
    beforePrepend: () => keep.current?.(),
  }),
);
