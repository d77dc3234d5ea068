import { type Context, useContext } from "react";
import { WarmlineError } from "../errors/WarmlineError.ts";

/** Reads a context that only `<root>` provides. */
export function useRequiredContext<T>(context: Context<T | null>, root: string): T {
  const value = useContext(context);
  if (value === null) {
    throw new WarmlineError("missing-root", `A part stands outside of <${root}>. Put it inside <${root}>.`);
  }
  return value;
}
