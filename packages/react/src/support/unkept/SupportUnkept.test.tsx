import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { chatting, unsent } from "../../../test/world.ts";
import { Support } from "../index.ts";

const lost = { code: "network", title: "", retryable: true };
const waits = [unsent("Hello", { status: "queued", failure: lost })];
const said = () => screen.getByRole("status").textContent;

test.each([
  ["O7 fault 26", "blocked", "This browser can’t keep your message. Please leave this page open until it’s sent."],
  ["O7 fault 27", "full", "This browser’s storage is full. Please leave this page open until your message is sent."],
] as const)("%s: a storage that is %s is told while something waits that would be lost", async (_, fault, sentence) => {
  const { client } = renderPart(<Support.Unkept />, chatting([], { storageFault: fault }));
  const line = screen.getByRole("status");
  expect(said()).toBe("");
  await act(async () => client.setState({ outbox: waits }));
  expect(said()).toBe(sentence);
  expect(line.dataset["wlFault"]).toBe(fault);
  await act(async () => client.setState({ outbox: [] }));
  expect(said()).toBe("");
  expect(screen.getByRole("status")).toBe(line);
});

test("what goes at once, and what is kept, is not spoken of", () => {
  const { client } = renderPart(<Support.Unkept />, chatting([], { outbox: [unsent("Hello")], storageFault: "full" }));
  expect(said()).toBe("");
  act(() => client.setState({ outbox: waits, storageFault: null }));
  expect(said()).toBe("");
});
