import { useEffect, useId, useRef } from "react";
import { useSite } from "../site/SiteContext.ts";
import type { CustomerSession } from "./useCustomer.ts";

export function SignOut({ session }: { session: CustomerSession }) {
  const { account } = useSite().words;
  const title = useId();
  const stay = useRef<HTMLButtonElement>(null);
  const asks = session.unsent !== null;
  useEffect(() => {
    if (asks) stay.current?.focus();
  }, [asks]);
  if (session.unsent === null) {
    return (
      <button className="button" type="button" onClick={session.signOut}>
        {account.signOut}
      </button>
    );
  }
  return (
    <div className="notice" role="alertdialog" aria-labelledby={title} aria-describedby={`${title}-text`}>
      <h2 id={title}>{account.unsentTitle}</h2>
      <p id={`${title}-text`}>{account.unsent(session.unsent)}</p>
      <div className="notice-actions">
        <button className="button button-full" type="button" ref={stay} onClick={session.stay}>
          {account.stay}
        </button>
        <button className="button" type="button" onClick={session.signOutAnyway}>
          {account.leaveAnyway}
        </button>
      </div>
    </div>
  );
}
