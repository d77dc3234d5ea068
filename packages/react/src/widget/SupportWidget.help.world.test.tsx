import { render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { SupportStorage } from "@warmline/client";
import { carry, type World } from "@warmline/testing";
import { createWorld } from "@warmline/testing/browser";
import { setupWorker } from "msw/browser";
import { StrictMode } from "react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { voice } from "../../test/renderPart.tsx";
import { SupportWidget } from "./index.ts";

const SERVER = "https://help.fernhost.example";
const worker = setupWorker();
let world: World;

beforeAll(async () => {
  world = await createWorld({ publicUrl: SERVER, site: (site) => site.origins.push(location.origin) });
  worker.use(...carry(world.app, SERVER));
  await worker.start({ quiet: true });
});

afterAll(async () => {
  await worker.stop();
});

const button = (name: string | RegExp) => screen.findByRole("button", { name });

function show(storage: SupportStorage) {
  const widget = <SupportWidget server={SERVER} site="fernhost" voice={voice} storage={storage} />;
  return render(<StrictMode>{widget}</StrictMode>);
}

const question = { required: true, hint: null, example: null, pattern: null, choices: [] };

test("what helps beside words is read, ticked, chosen and filled in, and stands there after a reload", async () => {
  const user = userEvent.setup();
  const martha = await world.visitor();
  const chat = await martha.begin("How do I move my domain?");
  const olena = await world.agent("olena");
  await olena.take(chat);
  await olena.help(chat, { type: "article", articleId: "move-domain", answer: "Change the DNS records first." });
  const steps = ["Copy them", "Press Save"].map((text) => ({ text, image: null }));
  await olena.help(chat, { type: "steps", title: "In two steps", steps });
  const options = ["Not yet", "It works"].map((label, at) => ({ id: `option-${at}`, label }));
  await olena.help(chat, { type: "choices", options });
  const fields = [
    { ...question, id: "order", label: "Your order", input: "line" as const },
    { ...question, id: "phone", label: "Your phone", input: "phone" as const },
  ];
  await olena.help(chat, { type: "form", title: "So that I can look", fields });

  const storage = martha.storage();
  const { unmount } = show(storage);
  await user.click(await button("Talk to us"));
  const term = await button("DNS records");
  await user.click(term);
  expect(screen.getByText(/address book/).matches(":popover-open")).toBe(true);
  await user.click(await button("Read more: Moving a domain to us"));
  const article = screen.getByRole("region", { name: "Moving a domain to us" });
  expect(await within(article).findByText(/First look up/)).toBeTruthy();
  await user.keyboard("{Escape}");
  expect(document.activeElement).toBe(await button("Read more: Moving a domain to us"));

  await user.click(await button("Done: step 1"));
  await user.click(await button("Stuck here: step 2"));
  await user.click(await button("Not yet"));
  await user.type(screen.getByRole("textbox", { name: "Your order" }), "FH-12{Enter}");
  await user.type(await screen.findByRole("textbox", { name: "Your phone" }), "none");
  await waitFor(async () => {
    const { messages } = await olena.visitor(martha.id);
    expect(messages.flatMap(({ parts }) => parts).find(({ type }) => type === "steps")).toMatchObject({
      steps: [{ state: "done" }, { state: "stuck" }],
    });
    expect(messages.at(-1)?.parts[0]).toMatchObject({ type: "text", text: "Not yet" });
  });
  unmount();

  const again = show(storage);
  await user.click(await button("Talk to us"));
  const phone = await screen.findByRole<HTMLInputElement>("textbox", { name: "Your phone" });
  expect(phone.value).toBe("none");
  expect(screen.getByText("1 of 2 done")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Not yet" }).getAttribute("aria-pressed")).toBe("true");
  await user.click(await button("Go on"));
  await user.click(await within(screen.getByRole("form", { name: "So that I can look" })).findByText("Send"));
  await waitFor(() => expect(screen.getByRole("alert").textContent).toBe("We couldn’t take this. Please check it."));
  const wrong = screen.getByRole("textbox", { name: "Your phone" });
  await user.clear(wrong);
  await user.type(wrong, "+380 44 123 45 67{Enter}");
  await user.click(within(screen.getByRole("form", { name: "So that I can look" })).getByText("Send"));
  await screen.findByText("Thank you, we have your answers.");
  await waitFor(async () => {
    const { messages } = await olena.visitor(martha.id);
    expect(messages.at(-1)?.parts[0]).toMatchObject({ text: "Your order: FH-12\nYour phone: +380 44 123 45 67" });
  });
  again.unmount();
});
