import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import type { Job } from "../storage/outbox.ts";

const Body = v.object({ siteId: v.string(), conversationId: v.string() });

/** A program answers what the customer has said. @throws Later if it is answering already, or the server is going */
export async function takeBotTurn({ turns }: AppContext, job: Job): Promise<void> {
  const { siteId, conversationId } = v.parse(Body, job.body);
  await turns.take({ id: job.id, siteId, conversationId });
}
