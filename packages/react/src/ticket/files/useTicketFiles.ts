import type { RefusedFile } from "@warmline/client";
import * as filesState from "@warmline/client/state/files";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { isMeantAsFiles } from "../../internals/files/isMeantAsFiles.ts";
import { sayRefusal } from "../../internals/files/sayRefusal.ts";
import { useDrop } from "../../internals/files/useDrop.ts";
import { useSupportContext } from "../../support/SupportContext.ts";
import { useFormContext } from "../form/FormContext.ts";
import type { FilesContextValue } from "./FilesContext.ts";

/** Takes files that are chosen, or dropped or pasted anywhere on the form, and says aloud what became of them. */
export function useTicketFiles(): { context: FilesContextValue; over: boolean } {
  const { client, voice, announce } = useSupportContext();
  const { form } = useFormContext();
  const isTaking = useSupport(filesState.limits) !== null;
  const [left, setLeft] = useState<readonly RefusedFile[]>([]);
  const attach = useCallback(
    (files: readonly File[]): void => {
      if (files.length === 0) return;
      const refused = client.ticket.attach(files);
      setLeft(refused);
      const state = client.getState();
      for (const file of refused) announce(sayRefusal(file, filesState.limits(state), voice));
      const count = filesState.tray(state, "ticket").length;
      if (count > 0) announce(voice.say("chat.attached", { count }));
    },
    [client, voice, announce],
  );
  const over = useDrop(form, isTaking, attach);
  useEffect(() => {
    const { current } = form;
    if (current === null || !isTaking) return undefined;
    const paste = (event: ClipboardEvent): void => {
      const { clipboardData } = event;
      if (clipboardData === null || !isMeantAsFiles(clipboardData)) return;
      event.preventDefault();
      attach([...clipboardData.files]);
    };
    current.addEventListener("paste", paste);
    return () => current.removeEventListener("paste", paste);
  }, [form, isTaking, attach]);
  return { context: useMemo(() => ({ left, attach }), [left, attach]), over };
}
