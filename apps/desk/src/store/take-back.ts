import type { Store } from "@warmline/client/core";
import type { Id } from "@warmline/protocol";
import { amendsDrafts, withBack } from "./amends.ts";
import type { DeskCommand, OutboxItem } from "./commands.ts";
import type { Drafts } from "./drafts.ts";
import { asUploads } from "./files.ts";
import type { Forms } from "./forms.ts";
import type { DeskState } from "./state.ts";

interface TakeBackOptions {
  store: Store<DeskState>;
  drafts: Drafts;
  forms: Forms;
  discard: (itemId: Id) => OutboxItem | null;
}

/** Makes what takes unsent words back to where they were written. */
export function createTakeBack({ store, drafts, forms, discard }: TakeBackOptions) {
  function toDraft(command: DeskCommand): boolean {
    const { conversationId } = command;
    const amends = amendsDrafts(forms, conversationId);
    switch (command.type) {
      case "message":
      case "note":
      case "extend":
      case "status": {
        const mode = command.type === "note" ? "note" : "answer";
        const text = command.text ?? "";
        const draft = drafts.get(conversationId, mode);
        drafts.set(conversationId, mode, draft === "" ? text : `${text}\n${draft}`);
        drafts.setMode(conversationId, mode);
        return true;
      }
      case "apology":
        amends.setApology(withBack(amends.apology(), command));
        return true;
      case "offer":
        amends.setOffer({ severity: command.severity, offer: command.offer, text: command.text ?? "" });
        return true;
      default:
        return false;
    }
  }

  return (itemId: Id): void => {
    const command = discard(itemId)?.command;
    if (command === undefined || !toDraft(command)) return;
    const back = command.type === "message" ? asUploads(command.conversationId, command.files ?? []) : [];
    store.update((state) => ({
      ...state,
      uploads: [...state.uploads, ...back],
      takenBack: state.takenBack + 1,
      takenBackLast: command,
    }));
  };
}
