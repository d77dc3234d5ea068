import { useState, type ReactNode } from "react";
import { useDesk, useDeskState } from "../store/context.tsx";
import { unsent as countUnsent } from "../store/state.ts";
import { words } from "../words.ts";

/** Signs out; asks once more if something was not sent yet. */
export function SignOutButton(): ReactNode {
  const desk = useDesk();
  const unsent = useDeskState(countUnsent);
  const [asked, setAsked] = useState(false);

  return (
    <button
      type="button"
      className="button sign-out"
      onClick={() => (unsent > 0 && !asked ? setAsked(true) : desk.signOut())}
    >
      {unsent > 0 && asked ? words.card.signOutUnsent(unsent) : words.card.signOut}
    </button>
  );
}
