import * as filesState from "@warmline/client/state/files";
import { sayRefusal } from "../../internals/files/sayRefusal.ts";
import { useSupportContext } from "../../support/SupportContext.ts";
import { useChatContext } from "../ChatContext.ts";

/** Puts files into the tray, and says aloud how many there are and which were not taken. */
export function useAttach(): (files: Iterable<File | Blob>) => void {
  const { client, voice, announce } = useSupportContext();
  const { refused } = useChatContext();
  return (files) => {
    const left = client.files.attach(files);
    refused.set(left);
    const state = client.getState();
    for (const file of left) announce(sayRefusal(file, filesState.limits(state), voice));
    const count = filesState.tray(state).length;
    if (count > 0) announce(voice.say("chat.attached", { count }));
  };
}
