import { DatabaseSync } from "node:sqlite";

export interface NewMessage {
  conversationId: string;
  id: string;
  text: string;
  at: number;
}

/**
 * Opens a copy of a Warmline database in order to store messages one by one, with the settings that Warmline has and the
 * statements that one message needs: who, which conversation, whether it is known; then the operation, the message, the event
 * and the visitor’s place.
 */
export function openRows(file: string): { add(message: NewMessage): number } {
  const database = new DatabaseSync(file);
  for (const pragma of ["journal_mode = wal", "synchronous = full", "foreign_keys = on"]) {
    database.exec(`pragma ${pragma}`);
  }
  const prepare = (sql: string) => database.prepare(sql);
  const [begin, commit] = [prepare("begin immediate"), prepare("commit")];
  const findConversation = prepare("select * from conversation where id = ?");
  const findVisitor = prepare("select * from visitor where id = ?");
  const findOperation = prepare("select hash from operation where visitor_id = ? and id = ?");
  const addOperation = prepare("insert into operation (visitor_id, id, hash, at) values (?, ?, ?, ?)");
  const addMessage = prepare(
    "insert into message (id, conversation_id, visitor_id, seq, author_kind, author_agent, at, parts) values (?, ?, ?, ?, 'visitor', null, ?, ?)",
  );
  const addEvent = prepare(
    "insert into event (visitor_id, seq, site, at, audience, operation_id, body) values (?, ?, ?, ?, 'both', ?, ?)",
  );
  const moveVisitor = prepare("update visitor set seq = ? where id = ?");

  return {
    add({ conversationId, id, text, at }) {
      begin.run();
      const conversation = findConversation.get(conversationId) as { visitor_id: string; site: string };
      const visitorId = conversation.visitor_id;
      const seq = (findVisitor.get(visitorId) as { seq: number }).seq + 1;
      if (findOperation.get(visitorId, id) !== undefined) throw new Error("an id came twice");
      const parts = JSON.stringify([{ type: "text", text }]);
      addOperation.run(visitorId, id, id, at);
      addMessage.run(id, conversationId, visitorId, seq, at, parts);
      addEvent.run(visitorId, seq, conversation.site, at, id, `{"type":"message.added","parts":${parts}}`);
      moveVisitor.run(seq, visitorId);
      commit.run();
      return seq;
    },
  };
}
