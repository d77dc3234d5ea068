import type { SupportState } from "@warmline/client";
import * as supportState from "@warmline/client/state/support";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";

/** What goes at once need not be spoken of. */
const faultOf = (state: SupportState) => (supportState.isHeldUp(state) ? supportState.unkept(state) : null);

/** Says that the browser does not keep what waits to be sent, and asks to leave the page open until it is. Renders a `<p role="status">`. */
export const SupportUnkept = definePart<PartState<SupportAnatomy, "unkept">, "p">(
  "Support.Unkept",
  "p",
  function SupportUnkept(host, element) {
    const voice = useVoice();
    const fault = useSupport(faultOf);
    const { children, ...rest } = host;
    return element(rest, {
      state: { fault },
      role: "status",
      children: fault !== null && (children ?? voice.say(`support.unkept-${fault}`)),
    });
  },
);
