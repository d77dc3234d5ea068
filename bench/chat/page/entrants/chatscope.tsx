import { begin } from "../probe.ts";
import { ChatscopeChat } from "../views/ChatscopeChat.tsx";
import { reactEntrant } from "./react-entrant.tsx";

begin(
  reactEntrant({
    rows: ".cs-message",
    scroller: ".cs-message-list__scroll-wrapper",
    draw: (props) => <ChatscopeChat {...props} />,
  }),
);
