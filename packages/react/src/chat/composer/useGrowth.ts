import { type RefObject, useLayoutEffect } from "react";

/** Makes a text area as high as its text, where the browser does not do it by `field-sizing`. */
export function useGrowth(ref: RefObject<HTMLTextAreaElement | null>): void {
  useLayoutEffect(() => {
    const area = ref.current;
    if (area === null || CSS.supports("field-sizing", "content")) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  });
}
