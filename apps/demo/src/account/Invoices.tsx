import type { Invoice } from "../../backend/config.ts";
import { regional } from "../site/regional.ts";
import { useSite } from "../site/SiteContext.ts";

export function Invoices({ invoices }: { invoices: readonly Invoice[] }) {
  const { words, locale } = useSite();
  const { account } = words;
  const day = new Intl.DateTimeFormat(regional(locale), { dateStyle: "medium", timeZone: "UTC" });
  const price = new Intl.NumberFormat(regional(locale), {
    style: "currency",
    currency: "EUR",
    currencyDisplay: "narrowSymbol",
  });
  return (
    <section className="invoices">
      <h2>{account.invoices}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{account.number}</th>
            <th scope="col">{account.date}</th>
            <th scope="col">{account.amount}</th>
            <th scope="col">{account.state}</th>
          </tr>
        </thead>
        <tbody>
          {invoices.map(({ number, date, cents, paid }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>{day.format(new Date(date))}</td>
              <td>{price.format(cents / 100)}</td>
              <td>
                <span className={paid ? "paid" : "unpaid"}>{paid ? account.paid : account.open}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
