import type { TimeWindow } from "@warmline/client";
import * as waitTimeState from "@warmline/client/state/wait-time";
import { useNow } from "../../hooks/useNow.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { dayOf, startOfDay } from "../../internals/days.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useControl } from "./FieldContext.ts";

/** The times at which one can be called, by day, in the customer’s own time. Renders a `<select>`. */
export const WaitTimeSelect = definePart<PartState<WaitTimeAnatomy, "select">, "select">(
  "WaitTime.Select",
  "select",
  function WaitTimeSelect(host, element) {
    const { props } = useControl();
    const voice = useVoice();
    const today = useNow(startOfDay);
    const days = new Map<string, TimeWindow[]>();
    for (const window of useSupport(waitTimeState.windows)) {
      const day = voice.say("wait-time.window-day", { day: dayOf(window.from, today), from: window.from });
      days.set(day, [...(days.get(day) ?? []), window]);
    }
    return element(host, {
      ...props,
      children: (
        <>
          <option value="">{voice.say("wait-time.window-choose")}</option>
          {[...days].map(([day, windows]) => (
            <optgroup key={day} label={day}>
              {windows.map(({ from, to }) => (
                <option key={from} value={from}>
                  {voice.say("wait-time.window-time", { from, to })}
                </option>
              ))}
            </optgroup>
          ))}
        </>
      ),
    });
  },
);
