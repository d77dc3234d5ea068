import type { FeedEvent, Receipt } from "@warmline/protocol";

/** The receipt of a write that must have worked. */
export async function receipt(response: Response): Promise<Receipt> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as Receipt;
}

export function ofType<T extends FeedEvent["type"]>(
  events: readonly FeedEvent[],
  type: T,
): Extract<FeedEvent, { type: T }>[] {
  return events.filter((event): event is Extract<FeedEvent, { type: T }> => event.type === type);
}

/** An answer that must not be a refusal. @throws Error if it is one */
export async function accepted(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(await response.text());
  return response;
}
