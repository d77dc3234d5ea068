import { beside, shown, without } from "../store/columns.ts";
import { useDesk } from "../store/context.tsx";
import { go, replace, useRoute } from "./route.ts";

interface ColumnActions {
  /** Opens a conversation in the place of the one that is worked on. */
  open(conversationId: string): void;
  openBeside(conversationId: string): void;
  /** Goes on with a conversation that is open. */
  turnTo(conversationId: string): void;
  close(conversationId: string): void;
}

/** What can be done with the conversations that stand side by side. */
export function useColumns(): ColumnActions {
  const desk = useDesk();
  const { conversationId: active, customer } = useRoute();
  return {
    open: (conversationId) => go({ conversationId, customer: false }),
    openBeside(conversationId) {
      desk.arrange((columns) => beside(shown(columns, active), conversationId));
      go({ conversationId, customer: false });
    },
    turnTo(conversationId) {
      if (conversationId !== active) replace({ conversationId, customer });
    },
    close(conversationId) {
      desk.arrange((columns) => without(shown(columns, active), conversationId));
      replace({ conversationId: desk.getState().columns.active, customer: false });
    },
  };
}
