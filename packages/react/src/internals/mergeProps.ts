import type { CSSProperties } from "react";

type Props = Record<string, unknown>;
type Handler = (event: unknown, ...rest: unknown[]) => unknown;

const isHandler = (name: string, value: unknown): value is Handler =>
  typeof value === "function" && /^on[A-Z]/.test(name);

const isPrevented = (event: unknown): boolean =>
  typeof event === "object" && event !== null && (event as { defaultPrevented?: unknown }).defaultPrevented === true;

/** Joins our props with the host’s: the host’s win, and its event handler runs first and can prevent ours. */
export function mergeProps(ours: Props, host: Props): Props {
  const merged: Props = { ...ours };
  for (const [name, value] of Object.entries(host)) {
    const own = ours[name];
    if (name === "children" && value === undefined) continue;
    if (name === "style") merged["style"] = { ...(own as CSSProperties), ...(value as CSSProperties) };
    else if (name === "className") merged["className"] = [own, value].filter(Boolean).join(" ") || undefined;
    else if (isHandler(name, value) && isHandler(name, own)) merged[name] = chain(value, own);
    else if (!(value === undefined && isHandler(name, own))) merged[name] = value;
  }
  return merged;
}

function chain(first: Handler, second: Handler): Handler {
  return (event, ...rest) => {
    first(event, ...rest);
    if (!isPrevented(event)) second(event, ...rest);
  };
}
