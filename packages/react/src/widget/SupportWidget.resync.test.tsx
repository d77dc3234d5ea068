import { act, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { createWorld } from "@warmline/testing/browser";
import theme from "@warmline/theme/standalone.css?inline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { voice } from "../../test/renderPart.tsx";
import { SupportWidget } from "./index.ts";

const sheet = document.createElement("style");

beforeAll(() => {
  sheet.textContent = theme;
  document.head.append(sheet);
});

afterAll(() => sheet.remove());

const log = () => screen.getByRole("log", { name: "Conversation" });
const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Your message" });

test("F3 fault 14: to begin anew keeps the reader’s place, the draft with its focus, and what waits", async () => {
  const world = await createWorld();
  const olena = await world.agent("olena");
  const martha = await world.visitor();
  const chat = await martha.begin("My site is down");
  await olena.take(chat);
  for (let line = 1; line <= 30; line += 1) await olena.say(chat, `Line ${line}`);

  // The next stream goes on from a cursor of another store.
  let isElsewhere = false;
  const streams: string[] = [];
  const client = world.client({
    storage: martha.storage(),
    fetch: (input, init) => {
      const url = new URL(input as string);
      if (url.pathname.endsWith("/stream")) {
        if (isElsewhere) url.searchParams.set("cursor", "elsewhere:0");
        isElsewhere = false;
        streams.push(url.searchParams.get("cursor") ?? "");
      }
      return world.network.fetch(url, init);
    },
  });
  client.support.open();
  render(<SupportWidget client={client} voice={voice} />);
  const row = (await screen.findByText("Line 12")).closest("article")!;
  await waitFor(() => expect(client.getState().connection.status).toBe("live"));

  world.network.offline();
  act(() => void client.chat.send("Are you there?"));
  await screen.findByText("Waiting to be sent");
  await userEvent.type(field(), "Half a sentence");
  await act(async () => {
    const scrolled = new Promise((resolve) => log().addEventListener("scroll", resolve, { once: true }));
    row.scrollIntoView({ block: "start" });
    await scrolled;
  });
  // Where the row stands in the list, however far the window’s opening has come.
  const placeOf = (element: HTMLElement) => element.offsetTop - log().scrollTop;
  const place = placeOf(row);

  await olena.say(chat, "While you were away");
  isElsewhere = true;
  world.network.online();
  act(() => client.support.reconnect());
  await screen.findByText("While you were away");
  await within(screen.getByText("Are you there?").closest("article")!).findByText("Sent");

  expect(streams.filter((cursor) => cursor === "elsewhere:0")).toHaveLength(1);
  expect(screen.getAllByText("Are you there?")).toHaveLength(1);
  expect(screen.getByText("Line 12").closest("article")).toBe(row);
  expect(placeOf(row)).toBeCloseTo(place, 0);
  expect(field().value).toBe("Half a sentence");
  expect(document.activeElement).toBe(field());
  await world.close();
});
