import { visitorPath, type Id } from "@warmline/protocol";
import { saveFile } from "../core/save-file.ts";
import type { ActionContext } from "../support/action-context.ts";

/** Fetches everything that is kept of the customer and has the browser save it. Gives whether it came. */
export async function save({ ask, clock, store }: Pick<ActionContext, "ask" | "clock" | "store">): Promise<boolean> {
  const answer = await ask({ method: "GET", path: visitorPath("dataExport"), file: true }).catch(() => null);
  const file = answer?.status === "done" ? answer.file : undefined;
  // What calls itself something else did not come from the server.
  if (!file?.type.startsWith("application/json")) return false;
  saveFile(file, `${store.get().site?.id ?? "support"}-data.json`, clock);
  return true;
}

/** Has the server erase everything. Gives whether it is gone. */
export async function erase({ ask }: Pick<ActionContext, "ask">, erasureId: Id): Promise<boolean> {
  const path = visitorPath("erasure", { erasureId });
  const answer = await ask({ method: "PUT", path, body: {} }).catch(() => null);
  return answer?.status === "done";
}
