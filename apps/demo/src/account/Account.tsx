import { useSite } from "../site/SiteContext.ts";
import { useLine } from "../support/LineContext.ts";
import { Contract } from "./Contract.tsx";
import { Invoices } from "./Invoices.tsx";
import { SignIn } from "./SignIn.tsx";
import { SignOut } from "./SignOut.tsx";
import { useCustomer } from "./useCustomer.ts";

export function Account() {
  const { words } = useSite();
  const line = useLine();
  const session = useCustomer(line);
  if (line.status !== "ready") {
    return (
      <>
        <h1>{words.account.title}</h1>
        {line.status === "missing" && <p className="notice">{words.problem}</p>}
      </>
    );
  }
  if (session.customer === null) return <SignIn session={session} customers={line.config.customers} />;
  return (
    <>
      <Contract customer={session.customer}>
        <SignOut session={session} />
      </Contract>
      <Invoices invoices={session.customer.invoices} />
    </>
  );
}
