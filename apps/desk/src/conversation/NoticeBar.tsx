import type { ReactNode } from "react";
import type { Conversation } from "@warmline/protocol";
import { agentName } from "../customer/names.ts";
import { Icon } from "../shell/icons.tsx";
import { useDesk, useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";

/** Says kindly what could not be done. */
export function NoticeBar({ conversation }: { conversation: Conversation }): ReactNode {
  const desk = useDesk();
  const site = useDeskState((state) => state.site);
  const notice = useDeskState((state) => state.notices.find((each) => each.conversationId === conversation.id) ?? null);
  const texts = words.conversation;
  const said = {
    taken: () => texts.taken(conversation.agentId === null ? null : agentName(site, conversation.agentId)),
    instead: () => texts.instead,
    "claim-failed": () => texts.claimFailed,
    "end-failed": () => texts.endFailed,
    "hand-over-failed": () => words.handOver.failed,
    "promise-failed": () => texts.promiseFailed,
    "too-late": () => texts.tooLate,
    "remove-failed": () => texts.removeFailed,
    "react-failed": () => texts.reactFailed,
    "call-back-failed": () => texts.callBackFailed,
    "status-failed": () => words.ticket.statusFailed,
    "assign-failed": () => words.ticket.assignFailed,
    "convert-failed": () => words.ticket.convertFailed,
    "withdraw-failed": () => words.amends.withdrawFailed,
    "withdraw-late": () => words.amends.withdrawLate,
  };
  return (
    <div role="alert" className="notice-bar">
      {notice !== null && (
        <>
          <p>{said[notice.kind]()}</p>
          <button
            type="button"
            className="icon-button"
            aria-label={texts.dismiss}
            onClick={() => desk.dismiss(notice.id)}
          >
            <Icon name="close" />
          </button>
        </>
      )}
    </div>
  );
}
