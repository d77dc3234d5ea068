import { useEffect, useState } from "react";
import type { Customer } from "../../backend/config.ts";
import { recall, remember } from "../site/memory.ts";
import { host } from "../support/host.ts";
import { type Line } from "../support/LineContext.ts";

export interface CustomerSession {
  /** Who is signed in, or null. */
  customer: Customer | null;
  status: "idle" | "signing-in" | "failed";
  /** How many texts would be lost by signing out; null while nobody asks. */
  unsent: number | null;
  signIn(id: string): Promise<void>;
  /** Signs out, or asks first if something was not sent. */
  signOut(): void;
  signOutAnyway(): void;
  stay(): void;
}

/** Who the visitor is to this site and, through a signed token, to its support line. */
export function useCustomer(line: Line): CustomerSession {
  const [id, setId] = useState(() => recall("customer"));
  const [status, setStatus] = useState<CustomerSession["status"]>("idle");
  const [unsent, setUnsent] = useState<number | null>(null);
  // The client goes on asking for this customer while the network is away.
  const [wish, setWish] = useState<string | null>(null);

  const keep = (next: string | null): void => {
    remember("customer", next);
    setId(next);
    setUnsent(null);
  };

  useEffect(() => {
    if (wish === null || line.status !== "ready") return undefined;
    const { client } = line;
    const look = (): void => {
      const { session, visitor } = client.getState();
      const granted = visitor?.identified === true;
      if (!granted && session.status !== "refused") return;
      setWish(null);
      setStatus(granted ? "idle" : "failed");
      if (!granted) return;
      remember("customer", wish);
      setId(wish);
    };
    look();
    return client.subscribe(look);
  }, [line, wish]);

  const leave = (discardUnsent: boolean): void => {
    if (line.status !== "ready") return;
    const result = line.client.support.signOut({ discardUnsent });
    if (result.done) keep(null);
    else setUnsent(result.unsent);
  };

  return {
    customer: (line.status === "ready" && line.config.customers.find((customer) => customer.id === id)) || null,
    status,
    unsent,
    async signIn(next) {
      if (line.status !== "ready") return;
      setStatus("signing-in");
      try {
        const result = await line.client.support.identify(await host.identityToken(next));
        if (result.ok) keep(next);
        if (!result.ok && result.code === "network") setWish(next);
        else setStatus(result.ok ? "idle" : "failed");
      } catch {
        setStatus("failed");
      }
    },
    signOut: () => leave(false),
    signOutAnyway: () => leave(true),
    stay: () => setUnsent(null),
  };
}
