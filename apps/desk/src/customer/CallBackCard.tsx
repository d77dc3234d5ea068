import { useId, type ReactNode } from "react";
import type { CallBack, Id } from "@warmline/protocol";
import { moment, timeWindow } from "../format.ts";
import { useNow } from "../store/context.tsx";
import { words } from "../words.ts";
import { CallActions } from "./CallActions.tsx";
import { Facts } from "./Facts.tsx";

interface CallBackCardProps {
  conversationId: Id;
  callBack: CallBack;
}

/** The call that the customer asked for: when, by the clocks of both; once it is over, how it went. */
export function CallBackCard({ conversationId, callBack }: CallBackCardProps): ReactNode {
  const id = useId();
  const now = useNow();
  const texts = words.calls;
  const { state, settledAt } = callBack;
  const mine = timeWindow(callBack, now);
  const theirs = timeWindow(callBack, now, callBack.timeZone);
  if (state !== "asked") {
    return (
      <p className="quiet small">
        {texts.state[state]}
        {settledAt !== null && ` · ${moment(settledAt, now)}`}
      </p>
    );
  }
  return (
    <section aria-labelledby={id} className={callBack.from <= now ? "call call-due" : "call"}>
      <h3 id={id}>{texts.card}</h3>
      <Facts
        facts={[
          [mine === theirs ? texts.when : texts.mine, mine],
          ...(mine === theirs ? [] : [[texts.theirs, theirs] as const]),
          [texts.phone, callBack.phone],
        ]}
      />
      {callBack.from <= now && (
        <p className={callBack.to <= now ? "late small" : "soon small"}>
          {callBack.to <= now ? texts.late : texts.due}
        </p>
      )}
      <CallActions conversationId={conversationId} callBack={callBack} />
    </section>
  );
}
