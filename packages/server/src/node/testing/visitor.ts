import { path, uuidv7, type SessionResponse } from "@warmline/protocol";

const JSON_TYPE = { "Content-Type": "application/json" };

export const newId = () => uuidv7(Date.now(), (bytes) => crypto.getRandomValues(bytes));

/** Opens a session of the site of the fixtures at a server that listens somewhere. */
export async function arrive(url: string, restore?: string): Promise<Visitor> {
  const body = JSON.stringify({ site: "hearthost", locale: "en", ...(restore === undefined ? {} : { restore }) });
  const answer = await fetch(url + path("session"), { method: "POST", headers: JSON_TYPE, body });
  if (!answer.ok) throw new Error(await answer.text());
  return new Visitor(url, (await answer.json()) as SessionResponse);
}

/** A customer with a session. */
export class Visitor {
  readonly #url: string;
  readonly session: SessionResponse;

  constructor(url: string, session: SessionResponse) {
    this.#url = url;
    this.session = session;
  }

  /** The same session at the server’s next address. */
  at(url: string): Visitor {
    return new Visitor(url, this.session);
  }

  put(address: string, json: object): Promise<Response> {
    const headers = { ...this.#headers, ...JSON_TYPE };
    return fetch(this.#url + address, { method: "PUT", headers, body: JSON.stringify(json) });
  }

  get(address: string): Promise<Response> {
    return fetch(this.#url + address, { headers: this.#headers });
  }

  async openChat(): Promise<string> {
    const conversationId = newId();
    await this.put(path("conversation", { conversationId }), { kind: "chat" });
    return conversationId;
  }

  say(conversationId: string, text: string, messageId = newId()): Promise<Response> {
    return this.put(path("message", { conversationId, messageId }), { text });
  }

  /** @param query what stands after the cursor, such as `&wait=0` */
  stream(query = "", cursor = this.session.cursor): Promise<Response> {
    return fetch(`${this.#url}${path("stream")}?cursor=${cursor}${query}`, { headers: this.#headers });
  }

  get #headers(): Record<string, string> {
    return { Authorization: `Bearer ${this.session.token}` };
  }
}
