import { path, type Id, type Receipt } from "@warmline/protocol";
import { newId, receipt, type Visitor } from "../src/index.ts";

/** A ticket form as a visitor of the example site fills it in. */
export const FORM = {
  kind: "ticket",
  category: "website-down",
  gist: "The site is down",
  details: "",
  email: "maria@post.example",
  name: null as string | null,
};

/** Leaves a ticket; its receipt. */
export async function leaveTicket(
  visitor: Visitor,
  form: Partial<typeof FORM> = {},
  conversationId: Id = newId(),
): Promise<Receipt> {
  return receipt(await visitor.put(path("conversation", { conversationId }), { ...FORM, ...form }));
}
