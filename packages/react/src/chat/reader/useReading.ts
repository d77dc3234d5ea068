import type { SupportState } from "@warmline/client";
import * as supportState from "@warmline/client/state/support";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useEscape } from "../../internals/useEscape.ts";
import { useValue } from "../../internals/value.ts";
import { useChatContext } from "../ChatContext.ts";
import type { ReaderContextValue } from "./ReaderContext.ts";

/** What is being read now, or null. Focus goes into it with the press that opened it, and back to where that was. */
export function useReading(section: RefObject<HTMLElement | null>): ReaderContextValue | null {
  const client = useClient();
  const { reading: value, canRead, input } = useChatContext();
  const reading = useValue(value);
  const id = reading?.articleId ?? null;
  const select = useCallback((state: SupportState) => (id === null ? null : supportState.article(state, id)), [id]);
  const view = useSupport(select);
  const close = useCallback(() => value.set(null), [value]);
  const from = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    canRead.set(true);
    return () => {
      canRead.set(false);
      value.set(null);
    };
  }, [canRead, value]);

  useEffect(() => {
    if (id !== null) client.support.article(id);
  }, [client, id]);

  useEffect(() => {
    const before = from.current;
    from.current = reading?.from ?? null;
    if (reading !== null) section.current?.focus();
    else if (before !== null) (before.isConnected ? before : input.current)?.focus({ preventScroll: true });
  }, [reading, section, input]);

  useEscape(section, reading !== null, close);
  return useMemo(() => reading && { reading, view, close }, [reading, view, close]);
}
