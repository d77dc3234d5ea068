import { path, uuidv7, type SessionResponse } from "@warmline/protocol";

const JSON_TYPE = { "Content-Type": "application/json" };

export const newId = () => uuidv7(Date.now(), (bytes) => crypto.getRandomValues(bytes));

/** Opens a session of the site of the fixtures at a server that listens somewhere. */
export async function arrive(url: string, restore?: string) {
  const body = JSON.stringify({ site: "hearthost", locale: "en", ...(restore === undefined ? {} : { restore }) });
  const answer = await fetch(url + path("session"), { method: "POST", headers: JSON_TYPE, body });
  if (!answer.ok) throw new Error(await answer.text());
  const session = (await answer.json()) as SessionResponse;
  const headers = { Authorization: `Bearer ${session.token}` };
  const put = (address: string, json: object) =>
    fetch(url + address, { method: "PUT", headers: { ...headers, ...JSON_TYPE }, body: JSON.stringify(json) });
  const openChat = async () => {
    const conversationId = newId();
    await put(path("conversation", { conversationId }), { kind: "chat" });
    return conversationId;
  };
  const say = (conversationId: string, text: string, messageId = newId()) =>
    put(path("message", { conversationId, messageId }), { text });
  const stream = (query = "", cursor = session.cursor) =>
    fetch(`${url}${path("stream")}?cursor=${cursor}${query}`, { headers });
  return { session, put, openChat, say, stream };
}
