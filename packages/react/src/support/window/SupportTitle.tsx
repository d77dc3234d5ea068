import * as Dialog from "@radix-ui/react-dialog";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";

/** The window’s name, inside of `<Support.Window>`. Renders an `<h2>`. */
export const SupportTitle = definePart<PartState<SupportAnatomy, "title">, "h2">(
  "Support.Title",
  "h2",
  function SupportTitle(host, element) {
    const voice = useVoice();
    return <Dialog.Title asChild>{element(host, { state: {}, children: voice.say("support.title") })}</Dialog.Title>;
  },
);
