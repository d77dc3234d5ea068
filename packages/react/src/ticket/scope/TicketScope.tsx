import { pickText } from "@warmline/client";
import { useEffect, useRef } from "react";
import { useSupportContext } from "../../support/SupportContext.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFormContext } from "../form/FormContext.ts";
import { TicketScopeWay } from "./TicketScopeWay.tsx";

/**
 * Says what the site cannot help with in this category, and who can; it is said aloud once such a category is chosen. Renders a
 * `<div>`, or nothing where all can be helped with.
 */
export const TicketScope = definePart<PartState<TicketAnatomy, "scope">, "div">(
  "Ticket.Scope",
  "div",
  function TicketScope(host, element) {
    const { category } = useFormContext();
    const { voice, announce } = useSupportContext();
    const words = category?.scope ? pickText(category.scope.text, voice.locale) : null;
    const said = useRef(words);
    useEffect(() => {
      if (words !== null && words !== said.current) announce(words);
      said.current = words;
    }, [words, announce]);
    if (!category?.scope) return null;
    return element(host, {
      state: {},
      role: "note",
      "aria-label": voice.say("ticket.scope"),
      children: (
        <>
          <p>{words}</p>
          {category.scope.ways.length > 0 && (
            <ul>
              {category.scope.ways.map(({ label, href }) => (
                <li key={href}>
                  <TicketScopeWay href={href}>{pickText(label, voice.locale)}</TicketScopeWay>
                </li>
              ))}
            </ul>
          )}
        </>
      ),
    });
  },
);
