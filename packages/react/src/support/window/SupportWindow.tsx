import * as Dialog from "@radix-ui/react-dialog";
import * as supportState from "@warmline/client/state/support";
import { useRef } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { SupportAnnouncer } from "../announcer/SupportAnnouncer.tsx";
import { useSupportContext } from "../SupportContext.ts";
import { closeDetails, leaveEventAlone, letFocusLeave, preventDefault } from "./dismissal.ts";
import { refuseFiles } from "./refuseFiles.ts";
import { useVisibleViewport } from "./useVisibleViewport.ts";

export interface SupportWindowProps {
  /** Where the window is put: an element, `true` for the page’s body, or in place. @default false */
  portal?: boolean | HTMLElement | undefined;
}

/**
 * The dialog with the widgets. The page behind it stays usable; Escape inside it closes it.
 * Renders a `<div role="dialog">` while it is open.
 */
export const SupportWindow = definePart<PartState<SupportAnatomy, "window">, "div", SupportWindowProps>(
  "Support.Window",
  "div",
  function SupportWindow({ portal = false, ...host }, element) {
    const { client, voice, launcher, openedByHand, windowId } = useSupportContext();
    const open = useSupport(supportState.isOpen);
    const offline = useSupport(supportState.offline);
    const window = useRef<HTMLDivElement>(null);
    const low = useVisibleViewport(window, open);

    const focusIn = (event: Event): void => {
      event.preventDefault();
      if (!openedByHand.current) return;
      openedByHand.current = false;
      const isTouch = matchMedia("(pointer: coarse)").matches;
      (isTouch ? window.current : (fieldIn(window.current) ?? window.current))?.focus({ preventScroll: true });
    };
    const focusOut = (event: Event): void => {
      event.preventDefault();
      if (document.activeElement === null || document.activeElement === document.body) {
        launcher.current?.focus({ preventScroll: true });
      }
    };

    const { children, ...rest } = host;
    const content = (
      <Dialog.Content
        asChild
        id={windowId}
        onOpenAutoFocus={focusIn}
        onCloseAutoFocus={focusOut}
        onInteractOutside={preventDefault}
        onEscapeKeyDown={(event) => {
          const focused = document.activeElement;
          // An input method takes Escape for itself.
          const isOthers = event.isComposing || !window.current?.contains(focused);
          if (isOthers || closeDetails(focused)) leaveEventAlone(event);
        }}
      >
        {element(rest, {
          state: { open, offline, low },
          ref: window,
          lang: voice.locale,
          dir: voice.direction,
          tabIndex: -1,
          onKeyDown: letFocusLeave,
          onDragOver: refuseFiles,
          onDrop: refuseFiles,
          children: (
            <>
              {children}
              <SupportAnnouncer />
            </>
          ),
        })}
      </Dialog.Content>
    );
    const container = typeof portal === "object" ? { container: portal } : {};
    return (
      <Dialog.Root open={open} modal={false} onOpenChange={(next) => (next ? undefined : client.support.close())}>
        {portal === false ? content : <Dialog.Portal {...container}>{content}</Dialog.Portal>}
      </Dialog.Root>
    );
  },
);

/** The field one has come for: that of the chat, else the first. */
function fieldIn(window: HTMLElement | null): HTMLElement | null | undefined {
  return (
    window?.querySelector<HTMLElement>('[data-wl="chat-input"]') ??
    window?.querySelector<HTMLElement>("textarea, input:not([type=file]), select")
  );
}
