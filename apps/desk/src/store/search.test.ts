import { expect, it } from "vitest";
import { inboxLists } from "./inbox.ts";
import { searched } from "./search.ts";
import { takeInbox } from "./snapshots.ts";
import { INITIAL_STATE } from "./state.ts";
import { conversation, entry, inbox, message, OLENA, visitor } from "../testing/world.ts";

const [maria, ivan] = [visitor(1, { name: "Марія", email: "maria@post.example" }), visitor(2, { name: "Ivan Ko" })];
const waiting = conversation(10, maria.id);
const mine = conversation(20, ivan.id, { state: "active", agentId: OLENA.id });
const told = inbox([entry(waiting, maria, { last: message(100, waiting.id, 3) }), entry(mine, ivan)], {});
const lists = inboxLists({ ...takeInbox(INITIAL_STATE, told), me: OLENA });
const found = (query: string): string[] =>
  Object.values(searched(lists, query))
    .flat()
    .map(({ conversation: { id } }) => id);

it.each([
  ["nothing asked", "  ", [waiting.id, mine.id]],
  ["a name in any case", "марІЯ", [waiting.id]],
  ["an address", "post.example", [waiting.id]],
  ["last words", "message 100", [waiting.id]],
  ["every word, in any order", "ko ivan", [mine.id]],
  ["a word that is nowhere", "ivan nobody", []],
])("finds %s", (_what, query, ids) => {
  expect(found(query)).toEqual(ids);
});
