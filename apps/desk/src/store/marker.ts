import type { Id, Mark } from "@warmline/protocol";
import type { Store } from "@warmline/client/core";
import type { DeskCommand } from "./commands.ts";
import { marksDue } from "./marks.ts";
import type { DeskState } from "./state.ts";

/** Makes what tells customers how far their messages have got, each mark once. */
export function createMarker(
  store: Store<DeskState>,
  add: (command: DeskCommand) => void,
): (reading: readonly Id[]) => void {
  // By store, visitor and conversation: elsewhere the same messages have other places.
  const told = new Map<string, Mark>();

  return (reading) => {
    const { me, record, epoch } = store.get();
    if (me === null) return told.clear();
    for (const { id, agentId, visitorId } of Object.values(record.conversations)) {
      const due = agentId === me.id ? marksDue(store.get(), id, reading.includes(id)) : null;
      if (due === null) continue;
      const key = `${epoch}/${visitorId}/${id}`;
      const before = told.get(key);
      if (before !== undefined && due.delivered <= before.delivered && due.read <= before.read) continue;
      told.set(key, due);
      add({ type: "marks", conversationId: id, ...due });
    }
  };
}
