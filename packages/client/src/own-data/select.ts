import type { OwnDataState, SupportState } from "../state.ts";

/** Whether anything is kept of the customer that they can take along, or erase. */
export function isKept({ conversations, follows, visitor }: SupportState): boolean {
  return Object.keys(conversations).length > 0 || follows.length > 0 || visitor?.identified === true;
}

/** Where saving it stands. */
export function saving({ ownData }: SupportState): OwnDataState["saving"] {
  return ownData.saving;
}

/** Where erasing it stands. */
export function erasing({ ownData }: SupportState): OwnDataState["erasing"] {
  return ownData.erasing;
}
