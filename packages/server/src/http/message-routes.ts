import { EditMessage, PostMessage, ReactToMessage, RemoveMessage } from "@warmline/protocol";
import type { writer } from "./writes.ts";

/** The addresses of what one does with messages. */
export interface MessageAddresses {
  message: string;
  edit: string;
  removal: string;
  reaction: string;
}

/** What customers and agents do with messages alike: send them, change them, take them back, react to them. */
export function messageRoutes(
  write: ReturnType<typeof writer>,
  { message, edit, removal, reaction }: MessageAddresses,
): void {
  write({
    route: message,
    operation: "messageId",
    schema: PostMessage,
    toCommand: (ids, { text, files }) => ({ type: "post-message", ...named(ids), text, files }),
  });
  write({
    route: edit,
    operation: "editId",
    schema: EditMessage,
    toCommand: (ids, { text }) => ({ type: "edit-message", ...named(ids), text }),
  });
  write({
    route: removal,
    operation: "removalId",
    schema: RemoveMessage,
    toCommand: (ids) => ({ type: "remove-message", ...named(ids) }),
  });
  write({
    route: reaction,
    operation: "reactionId",
    schema: ReactToMessage,
    toCommand: (ids, { emoji }) => ({ type: "react", ...named(ids), emoji }),
  });
}

function named({ conversationId = "", messageId = "" }: Record<string, string>) {
  return { conversationId, messageId };
}
