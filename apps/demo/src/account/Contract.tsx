import type { ReactNode } from "react";
import type { Customer } from "../../backend/config.ts";
import { regional } from "../site/regional.ts";
import { useSite } from "../site/SiteContext.ts";

export function Contract({ customer, children }: { customer: Customer; children: ReactNode }) {
  const { words, locale } = useSite();
  const { account, plans } = words;
  const since = new Intl.DateTimeFormat(regional(locale), { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(customer.since),
  );
  return (
    <section className="contract">
      <div className="contract-head">
        <span className={`initial initial-${customer.id}`} aria-hidden="true">
          {customer.name.slice(0, 1)}
        </span>
        <div>
          <h1>{account.hello(customer.name.split(" ")[0] ?? customer.name)}</h1>
          <p className="quiet">{account.since(since)}</p>
        </div>
      </div>
      <dl className="contract-facts">
        <div className="contract-number">
          <dt>{account.contract}</dt>
          <dd>{customer.contractNumber}</dd>
          <dd className="quiet">{account.contractHint}</dd>
        </div>
        <div>
          <dt>{account.plan}</dt>
          <dd>{plans.list[customer.plan].name}</dd>
        </div>
        <div>
          <dt>{account.website}</dt>
          <dd>{customer.website}</dd>
        </div>
        <div>
          <dt>{account.email}</dt>
          <dd>{customer.email}</dd>
        </div>
      </dl>
      {children}
    </section>
  );
}
