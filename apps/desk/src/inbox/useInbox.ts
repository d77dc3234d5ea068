import { useState } from "react";
import { useDeskState } from "../store/context.tsx";
import { createInboxSelector, type InboxLists } from "../store/inbox.ts";

/** The lists of the desk. */
export function useInbox(): InboxLists {
  const [select] = useState(createInboxSelector);
  return useDeskState(select);
}
