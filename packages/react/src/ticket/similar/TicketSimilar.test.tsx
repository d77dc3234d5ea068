import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { brief, leftBefore } from "../../../test/ticketSite.ts";
import { ticket } from "../../../test/world.ts";
import { Ticket } from "../index.ts";

const parts = (
  <Ticket.Root>
    <Ticket.Form />
  </Ticket.Root>
);
const before = { ...leftBefore, ...brief };
const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const section = () => screen.queryByRole("region", { name: "We may have this already. Is it the same?" });

async function fillIn(state = before) {
  const rendered = renderPart(parts, state);
  await rendered.user.type(field("In one sentence"), "My site is slow again.");
  await rendered.user.type(field("Your e-mail"), "maria@example.com");
  return rendered;
}

test("asks once before the same is sent again; “something else” sends it", async () => {
  const { client, user } = await fillIn();
  const shown = within(section() as HTMLElement);
  expect(shown.getByRole("button", { name: /My site is slow\./ }).textContent).toContain(ticket.reference);
  await user.click(screen.getByRole("button", { name: "Send" }));
  expect(document.activeElement).toBe(section());
  expect(client.calls).toEqual([]);
  await user.click(shown.getByRole("button", { name: "No, it’s something else" }));
  expect(client.calls).toMatchObject([["ticket.submit", { gist: "My site is slow again." }]]);
});

test("“something else” before sending only goes away", async () => {
  const { client, user } = await fillIn();
  await user.click(screen.getByRole("button", { name: "No, it’s something else" }));
  expect(section()).toBeNull();
  expect(client.calls).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Send" }));
  expect(client.calls.map(([name]) => name)).toEqual(["ticket.submit"]);
});

test("one press adds what is filled in to the one that is there, says so and opens it", async () => {
  const { client, user } = await fillIn();
  await user.click(screen.getByRole("button", { name: new RegExp(`Add to ${ticket.reference}`) }));
  expect(client.calls).toEqual([
    ["ticket.addTo", "ticket-1"],
    ["ticket.show", "ticket-1"],
  ]);
  expect(await screen.findByText(`Added to ${ticket.reference}. Thank you!`)).toBeTruthy();
});
