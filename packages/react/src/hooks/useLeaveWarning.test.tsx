import { act, render } from "@testing-library/react";
import { expect, test } from "vitest";
import { createFakeClient } from "../../test/createFakeClient.ts";
import { voice } from "../../test/renderPart.tsx";
import { chatting, unsent } from "../../test/world.ts";
import { SupportWidget } from "../widget/index.ts";

const asks = () => !dispatchEvent(new Event("beforeunload", { cancelable: true }));

test("O7: the browser asks before a page is left with which something would be lost, and only then", async () => {
  const outbox = [unsent("Hello")];
  const client = createFakeClient(chatting([], { window: { open: false } }));
  const { unmount } = render(<SupportWidget client={client} voice={voice} />);
  expect(asks()).toBe(false);
  await act(async () => client.setState({ outbox }));
  expect(asks()).toBe(false);
  await act(async () => client.setState({ storageFault: "blocked" }));
  expect(asks()).toBe(true);
  await act(async () => client.setState({ outbox: [] }));
  expect(asks()).toBe(false);
  await act(async () => client.setState({ outbox }));
  unmount();
  expect(asks()).toBe(false);
});
