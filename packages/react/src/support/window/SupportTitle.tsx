import * as Dialog from "@radix-ui/react-dialog";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useViewContext } from "../ViewContext.ts";

/** The window’s name, which goes by the view and by what that shows, inside of `<Support.Window>`. Renders an `<h2>`. */
export const SupportTitle = definePart<PartState<SupportAnatomy, "title">, "h2">(
  "Support.Title",
  "h2",
  function SupportTitle(host, element) {
    const voice = useVoice();
    const { view, title } = useViewContext();
    const children = title ?? voice.say(view === "chat" ? "support.title" : `support.tab-${view}`);
    return <Dialog.Title asChild>{element(host, { state: {}, children })}</Dialog.Title>;
  },
);
