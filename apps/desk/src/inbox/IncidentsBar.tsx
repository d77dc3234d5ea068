import type { ReactNode } from "react";
import { pickText } from "@warmline/protocol";
import { Icon } from "../shell/icons.tsx";
import { hrefOf } from "../shell/route.ts";
import { useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";

/** Says what customers are told now, so that nobody writes something else. */
export function IncidentsBar(): ReactNode {
  const site = useDeskState((state) => state.site);
  const open = site?.incidents.filter(({ phase }) => phase !== "resolved") ?? [];
  const [first] = open;
  if (first === undefined) return null;
  return (
    <a className="incidents-bar" href={hrefOf({ conversationId: null, customer: false, page: "incidents" })}>
      <Icon name="alert" />
      <span>
        {open.length === 1 ? words.incidents.one(pickText(first.title, "en")) : words.incidents.several(open.length)}
      </span>
    </a>
  );
}
