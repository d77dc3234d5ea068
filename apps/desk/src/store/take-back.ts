import type { Store } from "@warmline/client/core";
import type { Id } from "@warmline/protocol";
import { amendsDrafts, withBack } from "./amends.ts";
import type { DeskCommand, OutboxItem } from "./commands.ts";
import type { Drafts } from "./drafts.ts";
import { asUploads } from "./files.ts";
import type { Forms } from "./forms.ts";
import { endBack, handOverBack } from "./leave.ts";
import { partDrafts, withPartBack } from "./parts.ts";
import type { DeskState } from "./state.ts";

interface TakeBackOptions {
  store: Store<DeskState>;
  drafts: Drafts;
  forms: Forms;
  newId: () => Id;
  discard: (itemId: Id) => OutboxItem | null;
}

/** Makes what takes unsent words back to where they were written. */
export function createTakeBack({ store, drafts, forms, newId, discard }: TakeBackOptions) {
  function wordsBack(command: Extract<DeskCommand, { text: string | null }>): true {
    const { conversationId, type } = command;
    const mode = type === "note" ? "note" : "answer";
    const text = command.text ?? "";
    const draft = drafts.get(conversationId, mode);
    drafts.set(conversationId, mode, draft === "" ? text : `${text}\n${draft}`);
    drafts.setMode(conversationId, mode);
    return true;
  }

  function toDraft(command: DeskCommand): boolean {
    const { conversationId } = command;
    const amends = amendsDrafts(forms, conversationId);
    const parts = partDrafts(forms, conversationId);
    switch (command.type) {
      case "message":
        if (command.part === undefined) return wordsBack(command);
        parts.set(withPartBack(parts.get(), { images: [], ...command, part: command.part }, newId));
        return true;
      case "note":
      case "extend":
      case "status":
        return wordsBack(command);
      case "hand-over":
        handOverBack(forms, conversationId, command.to, command.text ?? "");
        return true;
      case "end":
        endBack(forms, conversationId, command.reason, command.text ?? "");
        return true;
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
