import { useState, type ReactNode } from "react";
import type { Message } from "@warmline/protocol";
import { clockTime } from "../format.ts";
import { Icon } from "../shell/icons.tsx";
import { isAgent, isEditable } from "../store/changes.ts";
import { useDesk, useDeskState, useNow } from "../store/context.tsx";
import type { Row } from "../store/rows.ts";
import { words } from "../words.ts";
import { ReactionPicker } from "./ReactionPicker.tsx";
import { useIsThis, useTalk } from "./TalkContext.ts";

const takeFocus = (button: HTMLButtonElement | null): void => button?.focus();

/** What can be done with the stored message that is pointed at or has the focus: react to it, change it, take it back. */
export function RowTools({ row }: { row: Row }): ReactNode {
  const { pointed } = useTalk();
  const isPointed = useIsThis(pointed, row.key);
  if (!isPointed || row.message === null || row.removed) return null;
  return <Tools row={row} message={row.message} />;
}

function Tools({ row, message }: { row: Row; message: Message }): ReactNode {
  const me = useDeskState((state) => state.me?.id);
  const [open, setOpen] = useState(false);
  if (isAgent(message.author, me)) return <OwnTools message={message} />;
  return (
    <>
      <span className="row-tools">
        <button
          type="button"
          className="icon-button"
          data-key="+"
          aria-label={words.row.react}
          title={words.row.react}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name="smile" />
        </button>
      </span>
      {open && <ReactionPicker row={row} message={message} onClose={() => setOpen(false)} />}
    </>
  );
}

/** An own message can be changed for a while; until when stands beside the tools. */
function OwnTools({ message }: { message: Message }): ReactNode {
  const desk = useDesk();
  const { editing } = useTalk();
  const editMs = useDeskState((state) => state.site?.editMs ?? 0);
  const isEdited = useIsThis(editing, message.id);
  const [asking, setAsking] = useState(false);
  const until = message.at + editMs;
  const now = useNow();
  // What was offered is taken back as an offer, so that it cannot be claimed unseen.
  const isOffer = message.parts.some(({ type }) => type === "offer");
  if (now >= until || isEdited || isOffer) return null;
  if (asking) {
    return (
      <span className="row-tools">
        <button type="button" ref={takeFocus} className="link" onClick={() => desk.remove(message)}>
          {words.row.removeNow}
        </button>
        <button type="button" className="link" onClick={() => setAsking(false)}>
          {words.row.keep}
        </button>
      </span>
    );
  }
  return (
    <span className="row-tools">
      {isEditable(message.parts) && (
        <button
          type="button"
          className="icon-button"
          aria-label={words.row.edit}
          title={words.row.edit}
          onClick={() => editing.update(() => message.id)}
        >
          <Icon name="edit" />
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={words.row.remove}
        title={words.row.remove}
        onClick={() => setAsking(true)}
      >
        <Icon name="remove" />
      </button>
      <span>{words.row.until(clockTime(until))}</span>
    </span>
  );
}
