type Props = Record<string, unknown>;
type Handler = (...given: unknown[]) => unknown;

/**
 * Joins our props with the host’s: the host’s win, and its event handler runs first and can prevent ours. Its class and style may
 * be functions of the part’s state.
 */
export function mergeProps(ours: Props, host: Props, state?: object): Props {
  const merged: Props = { ...ours };
  for (const [name, given] of Object.entries(host)) {
    const own = ours[name];
    const isStyle = name === "style";
    if (isStyle || name === "className") {
      const look: unknown = typeof given === "function" ? given(state) : given;
      if (isStyle) merged[name] = { ...(own as object), ...(look as object) };
      else merged[name] = [own, look].filter(Boolean).join(" ") || undefined;
    } else if (typeof own === "function" && /^on[A-Z]/.test(name)) {
      if (given) merged[name] = chain(given as Handler, own as Handler);
    } else if (name !== "children" || given !== undefined) merged[name] = given;
  }
  return merged;
}

function chain(first: Handler, second: Handler): Handler {
  return (...given) => {
    first(...given);
    if ((given[0] as { defaultPrevented?: unknown } | undefined)?.defaultPrevented !== true) second(...given);
  };
}
