import { act, render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart, voice } from "../../../test/renderPart.tsx";
import { hosting, plain, thorough, withSite } from "../../../test/ticketSite.ts";
import { live, site } from "../../../test/world.ts";
import { Support } from "../../support/index.ts";
import { Ticket } from "../index.ts";

const parts = (
  <Ticket.Root>
    <Ticket.Form />
  </Ticket.Root>
);
const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const category = () => screen.getByRole<HTMLSelectElement>("combobox", { name: "What is it about?" });
const button = (name: string) => screen.getByRole("button", { name });
const goOn = () => button("Go on");
const step = (name: string) => screen.getByRole("group", { name });

test("asks one small step after another; focus goes to what the step is about", async () => {
  const { client, user } = renderPart(parts, thorough);
  expect(screen.getAllByRole("radio").map((radio) => (radio as HTMLInputElement).checked)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  await user.click(screen.getByRole("radio", { name: "A complaint", description: /It’s registered, and both of us/ }));
  await user.selectOptions(category(), "A server");
  await user.click(goOn());
  expect(document.activeElement?.textContent).toBe("Step 2 of 4 In your words");
  expect(screen.getByText("What went wrong?")).toBeTruthy();
  await user.type(field("In one sentence"), "My site is slow.{Enter}");
  expect(document.activeElement?.textContent).toBe("Step 3 of 4 What helps us help");
  await user.type(field("Contract number"), "HH-1042");
  await user.click(goOn());
  expect(screen.queryByRole("button", { name: "Go on" })).toBeNull();
  await user.type(field("Your e-mail"), "maria@example.com");
  await user.click(button("Send"));
  const sent = {
    ticketKind: "complaint",
    category: "servers",
    gist: "My site is slow.",
    fields: { contract: "HH-1042" },
  };
  expect(client.calls).toMatchObject([["ticket.submit", sent]]);
});

test("tells what is missing before it goes on, and yet holds nobody back: every step can be gone to at once", async () => {
  const { client, user } = renderPart(parts, thorough);
  await user.click(goOn());
  expect(screen.getByText("Please choose what it is about.")).toBeVisible();
  expect(document.activeElement).toBe(category());
  const steps = within(screen.getByRole("list", { name: "Steps" }));
  expect(steps.getByRole("button", { current: "step" })).toBe(button("Step 1 of 3: The topic"));
  button("Step 3 of 3: Where we answer").focus();
  await user.keyboard("{Enter}");
  expect(step("Step 3 of 3 Where we answer")).toBeTruthy();
  await user.type(field("Your e-mail"), "maria@example.com");
  await user.click(button("Back"));
  expect(step("Step 2 of 3 In your words")).toBeTruthy();
  await user.click(button("Step 3 of 3: Where we answer"));
  expect(field("Your e-mail").value).toBe("maria@example.com");
  await user.click(button("Send"));
  expect(document.activeElement).toBe(category());
  expect(screen.getByText("Please choose what it is about.")).toBeVisible();
  expect(client.calls).toEqual([]);
});

test("the step at hand is there again after the page was left", async () => {
  const { client, user, unmount } = renderPart(parts, live);
  await user.click(button("Step 2 of 3: In your words"));
  expect(client.kept.get("ticket-step")).toBe("words");
  unmount();
  render(
    <Support.Root client={client} voice={voice}>
      {parts}
    </Support.Root>,
  );
  expect(step("Step 2 of 3 In your words")).toBeTruthy();
  expect(document.activeElement).toBe(document.body);
});

test("a topic with facts of its own brings a step, and the site may drop it", async () => {
  const { client, user } = renderPart(parts, thorough);
  await user.selectOptions(category(), "A server");
  await user.click(button("Step 3 of 4: What helps us help"));
  act(() => client.setState({ site: { ...site, categories: [plain, { ...plain, id: "other" }] } }));
  expect(step("Step 2 of 3 In your words")).toBeTruthy();
  await user.click(button("Step 1 of 3: The topic"));
  await user.click(goOn());
  expect(screen.getByText("Please choose what it is about.")).toBeVisible();
});

test("says kindly what is out of scope, who can help, and aloud; a quick look may be passed over", async () => {
  const { client, user } = renderPart(parts, thorough);
  await user.selectOptions(category(), "A server");
  const note = within(screen.getByRole("note", { name: "Good to know" }));
  expect(note.getByText("We don’t repair laptops.")).toBeTruthy();
  expect(note.getByRole("link", { name: "The repair café" })).toMatchObject({
    href: "https://repair.example/",
    rel: "noreferrer noopener",
  });
  const cable = within(screen.getByRole("group", { name: "Is the cable in?" }));
  await user.click(cable.getByRole("button", { name: "No" }));
  expect(cable.getByText("Please plug it in and wait a minute.")).toBeVisible();
  await user.click(
    within(screen.getByRole("group", { name: "Did you restart it?" })).getByRole("button", { name: "Yes" }),
  );
  expect(client.ticket.getDraft().checks).toEqual({ cable: "no", restart: "yes" });
  await user.click(cable.getByRole("button", { name: "No", pressed: true }));
  expect(client.ticket.getDraft().checks).toEqual({ restart: "yes" });
  expect(cable.queryByText("Please plug it in and wait a minute.")).toBeNull();
  await user.click(goOn());
  expect(step("Step 2 of 4 In your words")).toBeTruthy();
});

test("the second click of a double click does not press the button that has come in its place", async () => {
  const { client, user } = renderPart(parts, withSite({ categories: [plain] }));
  client.ticket.setDraft({ gist: "My site is slow.", email: "maria@example.com" });
  act(() => client.support.prefill(""));
  await user.click(button("Step 2 of 3: In your words"));
  await user.dblClick(goOn());
  expect(step("Step 3 of 3 Where we answer")).toBeTruthy();
  expect(client.calls.map(([name]) => name)).not.toContain("ticket.submit");
});

test("what is wanted is asked where something went wrong; what was written of it is never hidden", async () => {
  const { user } = renderPart(parts, withSite({ categories: [hosting] }));
  await user.click(button("Step 2 of 4: In your words"));
  await user.type(field("What would you like us to do? (if you like)"), "Mend it.");
  await user.click(button("Back"));
  await user.click(screen.getByRole("radio", { name: "A question" }));
  await user.click(button("Step 2 of 4: In your words"));
  expect(field("What would you like us to do? (if you like)").value).toBe("Mend it.");
  expect(screen.queryByRole("textbox", { name: /What else would do/ })).toBeNull();
});

test("before the site is known nothing is sent in silence, and what is typed stays", async () => {
  const { client, user } = renderPart(parts, { ...live, site: null });
  await user.click(goOn());
  expect(screen.getByText("Please choose what it is about.")).toBeVisible();
  await user.click(button("Step 2 of 3: In your words"));
  await user.type(field("In one sentence"), "Slow");
  act(() => client.setState(withSite({ categories: [plain], ticketKinds: ["problem"] })));
  expect(field("In one sentence").value).toBe("Slow");
  expect(screen.queryByRole("list", { name: "Steps" })).toBeNull();
  expect(button("Send")).toBeVisible();
});
