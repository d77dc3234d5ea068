import type { Store } from "../core/store.ts";
import type { JournalFault } from "../journal/journal.ts";
import type { SupportState } from "../state.ts";

/** Makes the way to tell why the browser does not keep texts, or files; it is one fault as long as there is any. */
export function createStorageFault(store: Store<SupportState>) {
  const faults: Record<"outbox" | "files", JournalFault | null> = { outbox: null, files: null };

  return (of: keyof typeof faults, fault: JournalFault | null): void => {
    faults[of] = fault;
    store.update((state) => ({ ...state, storageFault: faults.outbox ?? faults.files }));
  };
}
