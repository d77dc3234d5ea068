import { useEffect, useEffectEvent } from "react";
import { toMessages } from "../conversation/toMessages.ts";
import { useDeskState } from "../store/context.tsx";
import { singleKeyOf, type SingleKey } from "./keys.ts";
import { go, useRoute } from "./route.ts";
import { useColumns } from "./useColumns.ts";

interface KeysOptions {
  /** The conversations on the screen, from first to last. */
  visible: readonly string[];
  /** All that are open, also those for which there is no room. */
  open: readonly string[];
  onHelp: () => void;
}

/** Lets the keys of the list work wherever nobody types. Each presses what is on the screen, so it can do no more than that. */
export function useKeys({ visible, open, onHelp }: KeysOptions): void {
  const isOn = useDeskState((state) => state.singleKeys);
  const { conversationId, customer } = useRoute();
  const columns = useColumns();

  const press = useEffectEvent((key: SingleKey): boolean => {
    switch (key) {
      case "?":
        onHelp();
        return true;
      case "/":
        return focus(document.querySelector<HTMLElement>("[data-search]"));
      case "i":
        return focus(document.querySelector<HTMLElement>('[data-line][tabindex="0"]'));
      case "j":
      case "k":
        return openLine(key === "j" ? 1 : -1);
      case "b":
        return openBeside();
      case "h":
      case "l":
        return turn(key === "l" ? 1 : -1);
      case "x":
        if (conversationId !== null) columns.close(conversationId);
        return conversationId !== null;
      case "m": {
        const region = activeRegion();
        if (region !== null) toMessages(region.firstElementChild ?? region);
        return region !== null;
      }
      case "c":
        if (conversationId !== null) go({ conversationId, customer: !customer });
        if (customer) focus(activeRegion()?.querySelector("h2") ?? null);
        return conversationId !== null;
      case "+":
        return click(document.activeElement?.closest("[data-row]") ?? null, key);
      case "t":
        return click(activeRegion(), key) || click(list(), key);
      case "o":
      case "a":
      case "s":
      case "f":
      case "d":
        return click(list(), key);
      default:
        return click(activeRegion(), key);
    }
  });

  function openLine(step: number): boolean {
    const lines = [...document.querySelectorAll<HTMLElement>("[data-line]")].map((line) => line.dataset["line"] ?? "");
    const at = lines.indexOf(conversationId ?? "");
    const next = at === -1 ? lines[step === 1 ? 0 : lines.length - 1] : lines[at + step];
    if (next !== undefined) columns.open(next);
    return next !== undefined;
  }

  function openBeside(): boolean {
    const pointed = document.activeElement?.closest<HTMLElement>("[data-line]")?.dataset["line"];
    const lines = [...document.querySelectorAll<HTMLElement>("[data-line]")].map((line) => line.dataset["line"] ?? "");
    const next = pointed ?? lines.find((line) => !open.includes(line));
    if (next !== undefined) columns.openBeside(next);
    return next !== undefined;
  }

  function turn(step: number): boolean {
    const next = visible[visible.indexOf(conversationId ?? "") + step];
    if (next === undefined) return false;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    columns.turnTo(next);
    return true;
  }

  useEffect(() => {
    if (!isOn) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (document.querySelector("dialog[open]") !== null) return;
      // What is just being taken will have the focus in its field: nothing typed for that is a key.
      if (document.activeElement?.matches('[data-key="t"][aria-disabled="true"]') === true) return;
      const key = singleKeyOf(event);
      if (key !== null && press(key)) event.preventDefault();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [isOn]);
}

function list(): Element | null {
  return document.querySelector(".region-list");
}

function activeRegion(): Element | null {
  return document.querySelector(".region-conversation[data-active]") ?? document.querySelector(".region-conversation");
}

function click(within: Element | null, key: SingleKey): boolean {
  const control = within?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null;
  // What it does may take it away: then the focus goes on from there.
  if (key === "t") control?.focus();
  control?.click();
  return control !== null;
}

function focus(element: HTMLElement | null): boolean {
  element?.focus();
  return element !== null;
}
