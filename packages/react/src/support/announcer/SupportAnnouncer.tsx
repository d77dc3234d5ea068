import { definePart } from "../../internals/definePart.tsx";
import type { PartState } from "../../internals/anatomy.ts";
import { useValue } from "../../internals/value.ts";
import { visuallyHidden } from "../../internals/visuallyHidden.ts";
import type { SupportAnatomy } from "../anatomy.ts";
import { useSupportContext } from "../SupportContext.ts";
import { useArrivals } from "./useArrivals.ts";

/** The one live region: says each arrival once to screen readers. `<Support.Root>` brings it. Renders a `<div>`. */
export const SupportAnnouncer = definePart<PartState<SupportAnatomy, "announcer">, "div">(
  "Support.Announcer",
  "div",
  function SupportAnnouncer(host, element) {
    const { announcements } = useSupportContext();
    const list = useValue(announcements);
    useArrivals();
    return element(host, {
      state: {},
      role: "log",
      "aria-live": "polite",
      "aria-relevant": "additions",
      "aria-atomic": false,
      style: visuallyHidden,
      children: list.map(({ id, sentence }) => <p key={id}>{sentence}</p>),
    });
  },
);
