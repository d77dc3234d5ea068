import { act, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { createWorld } from "@warmline/testing/browser";
import { expect, test } from "vitest";
import { voice } from "../../test/renderPart.tsx";
import { SupportWidget } from "./index.ts";

const log = () => screen.getByRole("log", { name: "Conversation" });
const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Your message" });
const row = (words: string) => within(log()).getByText(words).closest("article")!;
const press = async (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));

async function begin() {
  const world = await createWorld();
  const olena = await world.agent("olena");
  const martha = await world.visitor();
  const chat = await martha.begin("My shop shows a warning");
  await olena.take(chat);
  const client = world.client({ storage: martha.storage() });
  client.support.open();
  render(<SupportWidget client={client} voice={voice} />);
  await waitFor(() => expect(client.getState().connection.status).toBe("live"));
  return { world, olena, martha, chat, client };
}

test("a message is changed, reacted to by the agent, and taken back, on both sides", async () => {
  const { world, olena, chat, client } = await begin();
  await userEvent.type(field(), "It is on every page{Enter}");
  await within(row("It is on every page")).findByText("Sent");

  await userEvent.hover(row("It is on every page"));
  await press("Edit");
  await userEvent.clear(field());
  await userEvent.type(field(), "It is on two pages{Enter}");
  await within(row("It is on two pages")).findByText(/^Edited/);
  const { id } = client.getState().messages[chat]!.at(-1)!;

  await olena.react(chat, id, "👍");
  await within(row("It is on two pages")).findByRole("button", { name: /^Thumbs up: Olena/ });

  await userEvent.hover(row("It is on two pages"));
  await press("Remove");
  await press("Remove");
  await within(log()).findByText("You removed this message.");
  await waitFor(() => expect(client.getState().outbox).toEqual([]));
  expect(client.getState().messages[chat]!.at(-1)!.removedAt).not.toBeNull();
  await world.close();
});

test("one finds an old message in another conversation, goes there, and comes back to the open one", async () => {
  const { world, olena, martha, chat } = await begin();
  await olena.say(chat, "The certificate ran out");
  await olena.end(chat, "solved");
  const next = await martha.openApart();
  await martha.say(next, "Another thing");
  await within(log()).findByText("Another thing");

  await press("Conversations");
  await userEvent.type(screen.getByRole("searchbox", { name: "Search your conversations" }), "certificate");
  await act(async () => world.turn(300));
  await userEvent.click(await screen.findByRole("button", { name: /certificate ran out/ }));
  await within(log()).findByText("The certificate ran out");
  expect(screen.queryByRole("textbox", { name: "Your message" })).toBeNull();
  await press("Go to it");
  await within(log()).findByText("Another thing");
  await waitFor(() => expect(document.activeElement).toBe(field()));
  await world.close();
});

test("a file goes with a message, and stands in it once it is stored", async () => {
  const { world, client } = await begin();
  const picker = document.querySelector<HTMLInputElement>('input[type="file"]:not([capture])')!;
  await userEvent.upload(picker, new File(["the log of this morning"], "access.log", { type: "text/plain" }));
  await screen.findByText(/Ready to send$/);
  await userEvent.type(field(), "Here it is{Enter}");
  await within(row("Here it is")).findByRole("button", { name: /^Download access\.log/ });
  expect(screen.queryByRole("list", { name: "Files to send" })).toBeNull();
  expect(client.getState().uploads).toEqual([]);
  await world.close();
});
