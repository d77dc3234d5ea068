import { useLayoutEffect, type RefObject } from "react";
import type { Id } from "@warmline/protocol";
import { useDesk } from "../store/context.tsx";

/** Comes back to where a conversation was read when it was last on the screen, unless that was its end. */
export function usePlace(
  list: RefObject<HTMLElement | null>,
  conversationId: Id,
  following: { get: () => boolean },
): void {
  const desk = useDesk();
  useLayoutEffect(() => {
    const box = list.current;
    if (box === null) return undefined;
    const place = desk.places.get(conversationId);
    const row = place === undefined ? null : box.querySelector(`[data-row="${CSS.escape(place.key)}"]`);
    if (place !== undefined && row !== null) {
      row.scrollIntoView({ block: "start" });
      const top = row.getBoundingClientRect().top - box.getBoundingClientRect().top - place.top;
      box.scrollBy({ top, behavior: "instant" });
    }
    return () => {
      const { top } = box.getBoundingClientRect();
      const rows = [...box.querySelectorAll<HTMLElement>("[data-row]")];
      const first = rows.find((each) => each.getBoundingClientRect().bottom > top);
      if (following.get() || first === undefined) desk.places.delete(conversationId);
      else
        desk.places.set(conversationId, {
          key: first.dataset["row"] ?? "",
          top: first.getBoundingClientRect().top - top,
        });
    };
  }, [desk, list, conversationId, following]);
}
