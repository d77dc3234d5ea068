import { act, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { createFakeClient } from "../../../test/createFakeClient.ts";
import { plans } from "../../../test/greeting.tsx";
import { listen } from "../../../test/heard.ts";
import { voice } from "../../../test/renderPart.tsx";
import { SupportWidget } from "../../widget/index.ts";

function show({ greetings = true, page = "/plans" } = {}) {
  const client = createFakeClient();
  client.setGreetings([plans]);
  const result = render(<SupportWidget client={client} voice={voice} greetings={greetings} page={page} />);
  return { client, user: userEvent.setup(), ...result };
}

const greeting = () => screen.queryByRole("region", { name: "A word from us" });

test("a greeting stands beside the launcher, is said once and takes no focus", async () => {
  const { heard, stop } = listen();
  show();
  await waitFor(() => expect(greeting()?.textContent).toContain("Not sure which plan fits? Ask me."));
  expect(greeting()?.textContent).toContain("Olena Bondar");
  expect(document.activeElement).toBe(document.body);
  await waitFor(() => expect(heard).toEqual(["Olena Bondar writes: Not sure which plan fits? Ask me."]));
  stop();
});

test("whoever answers finds it in the chat, with focus in the field", async () => {
  const { client, user } = show();
  await waitFor(() => expect(greeting()).not.toBeNull());
  await user.click(screen.getByRole("button", { name: "Write to us" }));
  expect(greeting()).toBeNull();
  expect(client.calls).toContainEqual(["support.open", { view: "chat" }]);
  expect(screen.getByRole("dialog").textContent).toContain("Not sure which plan fits? Ask me.");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Your message" })));
});

test("whoever takes it away has focus on the launcher, and is not asked again", async () => {
  const { client, user, rerender } = show();
  await waitFor(() => expect(greeting()).not.toBeNull());
  screen.getByRole("button", { name: "No, thank you" }).focus();
  await user.keyboard("{Enter}");
  expect(greeting()).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Talk to us" }));
  expect(client.kept.get("greeted")).toEqual(["plans"]);
  rerender(<SupportWidget client={client} voice={voice} greetings page="/plans/small" />);
  act(() => client.setState({}));
  expect(greeting()).toBeNull();
});

test("nothing is asked of the server where the host does not want it", () => {
  const { client } = show({ greetings: false });
  expect(client.calls).toEqual([]);
  expect(greeting()).toBeNull();
});
