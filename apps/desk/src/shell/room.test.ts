import { expect, it } from "vitest";
import { roomIn } from "./room.ts";

it.each([
  ["a phone shows one conversation", 390, 3, false, { columns: 1, customer: false }],
  ["a tablet shows one beside the list", 820, 2, false, { columns: 1, customer: false }],
  ["a laptop shows one with its customer", 1_280, 1, false, { columns: 1, customer: true }],
  ["a laptop shows two in place of the customer", 1_280, 2, false, { columns: 2, customer: false }],
  ["a laptop makes room for a customer who is asked for", 1_280, 2, true, { columns: 1, customer: true }],
  ["a wide screen shows three and the customer", 1_920, 3, false, { columns: 3, customer: true }],
])("%s", (_what, width, open, wanted, room) => {
  expect(roomIn(width, open, wanted)).toEqual(room);
});
