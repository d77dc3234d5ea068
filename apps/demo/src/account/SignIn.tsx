import type { Customer } from "../../backend/config.ts";
import { useSite } from "../site/SiteContext.ts";
import type { CustomerSession } from "./useCustomer.ts";

export function SignIn({ session, customers }: { session: CustomerSession; customers: readonly Customer[] }) {
  const { account, plans } = useSite().words;
  const busy = session.status === "signing-in";
  return (
    <section className="sign-in">
      <h1>{account.choose}</h1>
      <p className="section-lead">{account.chooseLead}</p>
      <ul className="sign-in-people">
        {customers.map(({ id, name, website, plan }) => (
          <li key={id}>
            <span className={`initial initial-${id}`} aria-hidden="true">
              {name.slice(0, 1)}
            </span>
            <div>
              <h2>{name}</h2>
              <p className="quiet">
                {website} · {plans.list[plan].name}
              </p>
            </div>
            <button
              className="button button-full"
              type="button"
              disabled={busy}
              onClick={() => void session.signIn(id)}
            >
              {account.be(name.split(" ")[0] ?? name)}
            </button>
          </li>
        ))}
      </ul>
      <p className="quiet">{account.anonymous}</p>
      <output>{busy ? account.signingIn : session.status === "failed" ? account.failed : ""}</output>
    </section>
  );
}
