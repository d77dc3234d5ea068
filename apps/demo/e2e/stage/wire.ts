import { randomUUIDv7 } from "node:crypto";
import type { SupportServer } from "./server.ts";

interface Receipt {
  events: readonly {
    type: string;
    contact?: { id: string };
    conversation?: { ticket: { reference: string } | null };
  }[];
}

/** Writes in one person’s name, without a page. */
export class WirePerson {
  readonly #server: SupportServer;
  readonly #token: string;

  constructor(server: SupportServer, token: string) {
    this.#server = server;
    this.#token = token;
  }

  /** Signs an agent in, who is at no desk. */
  static async agent(server: SupportServer, id: string): Promise<WirePerson> {
    const link = (await server.linkFor(id)).split("#sign-in=")[1];
    const { token } = (await ask(server, "POST", "/v1/desk/sign-in", { link })) as { token: string };
    return new WirePerson(server, token);
  }

  /** A customer of whom nothing is known. */
  static async visitor(server: SupportServer): Promise<WirePerson> {
    const asked = { site: "hearthost", locale: "en" };
    const { token } = (await ask(server, "POST", "/v1/session", asked)) as { token: string };
    return new WirePerson(server, token);
  }

  /** @param path ends where the id of the write stands. @throws Error if the server refuses */
  async put(path: string, body: object = {}): Promise<Receipt> {
    return (await ask(this.#server, "PUT", `${path}/${randomUUIDv7()}`, body, this.#token)) as Receipt;
  }

  /** Leaves a ticket about something else. Returns its reference. */
  async leaveTicket(form: { ticketKind?: string; gist: string }): Promise<string> {
    const body = { kind: "ticket", category: "something-else", details: "", email: "a@b.example", name: null, ...form };
    const { events } = await this.put("/v1/conversations", body);
    return events.find(({ conversation }) => conversation?.ticket)?.conversation?.ticket?.reference ?? "";
  }

  /** Has one contact with a new customer from beginning to end. Returns the customer, and what the rating is known by. */
  async helpSomebody(): Promise<{ customer: WirePerson; ratingId: string }> {
    const customer = await WirePerson.visitor(this.#server);
    const talk = randomUUIDv7();
    const conversation = `/v1/conversations/${talk}`;
    await ask(this.#server, "PUT", conversation, { kind: "chat" }, customer.#token);
    await customer.put(`${conversation}/messages`, { text: "Hello" });
    const { events } = await this.put(`/v1/desk/conversations/${talk}/claims`);
    await this.put(`/v1/desk/conversations/${talk}/endings`, { reason: "solved" });
    return { customer, ratingId: events.find(({ contact }) => contact)?.contact?.id ?? "" };
  }
}

async function ask(
  server: SupportServer,
  method: string,
  path: string,
  body: object,
  token?: string,
): Promise<unknown> {
  const headers = {
    "Content-Type": "application/json",
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
  };
  const response = await fetch(server.url + path, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}
