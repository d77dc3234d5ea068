import { screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Part } from "@warmline/protocol";
import { createBrowser } from "../testing/browser.ts";
import { closeDesks, openDesk, talkWith, type OpenDesk, type OpenOptions } from "../testing/open-desk.tsx";
import { HELP } from "../testing/help.ts";
import { session } from "../testing/scripted-server.ts";
import { message, SITE } from "../testing/world.ts";

const maria = talkWith(1, "Maria");
const { id: conversationId } = maria.conversation;
const now = Date.now();

afterEach(closeDesks);

async function open(options: OpenOptions = {}, talk = maria): Promise<OpenDesk> {
  const opened = await openDesk([talk], {
    ...options,
    script(server) {
      const times = { now: Date.now(), expiresAt: Date.now() + 900_000 };
      server.on(/\/session$/, () => ({ json: session({ ...times, guide: HELP }) }));
      options.script?.(server);
    },
  });
  location.hash = `#/conversations/${conversationId}`;
  await screen.findByRole("textbox", { name: /^Your message to/ });
  return opened;
}

async function insert({ user }: OpenDesk, letter: string): Promise<HTMLElement> {
  await user.click(screen.getByRole("button", { name: /^Insert/ }));
  const panel = await screen.findByRole("form", { name: "Insert" });
  await user.keyboard(letter);
  return panel;
}

const box = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name });
const press = (name: string) => screen.getByRole("button", { name });

/** A message of Olena’s that holds a part. */
const withPart = (part: Part) => ({
  ...maria,
  messages: [
    ...maria.messages,
    message(900, conversationId, 4, { author: { kind: "agent", agentId: "olena" }, at: now - 30_000, parts: [part] }),
  ],
});

describe("an article", () => {
  it("is found and sent with its answer in the customer’s language, by keyboard", async () => {
    const ukrainian = { ...maria, visitor: { ...maria.visitor, locale: "uk" } };
    const article = { id: "dns", title: "Як перенести домен", tree: HELP_TREE, href: null };
    const opened = await open(
      { script: (server) => server.on(/^GET .*\/articles\/dns\?locale=uk$/, () => ({ json: article })) },
      ukrainian,
    );
    const { user, server } = opened;
    const panel = await insert(opened, "a");
    await vi.waitFor(() => expect(document.activeElement).toBe(box("Find an article")));
    await user.click(press("Send the answer"));
    expect(within(panel).getByRole("alert").textContent).toBe("Choose an article.");
    await user.type(box("Find an article"), "move domain{Enter}");
    const answer = box("The short answer, as the customer reads it");
    expect(answer.value).toBe("Змініть запис DNS.");
    await user.click(press("What the customer reads"));
    expect(await screen.findByText("Весь текст статті.")).toBeTruthy();
    await user.type(answer, " Це кілька хвилин.");
    await user.click(press("Send the answer"));
    await vi.waitFor(() => expect(server.find(/\/messages\//)).toBeDefined());
    expect(server.find(/\/messages\//)?.body).toEqual({
      text: "",
      part: { type: "article", articleId: "dns", answer: "Змініть запис DNS. Це кілька хвилин." },
    });
    expect(screen.queryByRole("form", { name: "Insert" })).toBeNull();
    expect(press("Insert")).toBeTruthy();
  });
});

describe("steps", () => {
  it("are added by Enter, moved by keys, and stay half written over a reload", async () => {
    const browser = createBrowser();
    const first = await open({ browser });
    await insert(first, "s");
    await first.user.type(box("Step 1"), "Sign in{Enter}");
    await vi.waitFor(() => expect(document.activeElement).toBe(box("Step 2")));
    await first.user.type(box("Step 2"), "Open the panel");
    await first.user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(box("Step 1").value).toBe("Open the panel");
    expect(document.activeElement).toBe(box("Step 1"));
    closeDesks();
    const { user, server } = await open({ browser });
    await user.click(press("Insert · begun"));
    await user.click(press("Remove step 1"));
    await user.type(box("Step 1"), " at the top");
    await user.click(press("Send the steps"));
    await vi.waitFor(() => expect(server.find(/\/messages\//)).toBeDefined());
    expect(server.find(/\/messages\//)?.body).toEqual({
      text: "",
      part: { type: "steps", title: null, steps: [{ text: "Sign in at the top", image: null }] },
    });
  });

  it("take a picture each, and go when it is there", async () => {
    const opened = await open({
      script(server) {
        const site = { ...SITE, files: { maxBytes: 1_000_000, maxPerMessage: 10, accept: [] } };
        const times = { now: Date.now(), expiresAt: Date.now() + 900_000 };
        server.on(/\/session$/, () => ({ json: session({ ...times, guide: HELP, site }) }));
        server.on(/^PUT .*\/files\//, ({ path }) => ({
          json: { url: "/uploads/one", grant: path, offset: 3, expiresAt: Date.now() + 60_000 },
        }));
        server.on(/^HEAD |^PATCH |^POST .*uploads/, () => ({ offset: 3 }));
      },
    });
    const { user, server } = opened;
    await insert(opened, "s");
    await user.type(box("Step 1"), "Look here");
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(["abc"], "screen.png", { type: "image/png" }));
    box("Step 1").dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    expect(await screen.findByText("screen.png")).toBeTruthy();
    await vi.waitFor(() => expect(press("Send the steps").ariaDisabled).toBe("false"));
    await user.click(press("Send the steps"));
    await vi.waitFor(() => expect(server.find(/^PUT .*\/messages\//)).toBeDefined());
    const sent = server.find(/^PUT .*\/messages\//)?.body as { part: { steps: { image: string }[] } };
    expect(server.find(/^PUT .*\/files\//)?.path).toContain(sent.part.steps[0]?.image);
    expect(opened.desk.getState().uploads).toEqual([]);
  });

  it("show what is done and say loudly where the customer is stuck; the inbox counts it", async () => {
    const step = (text: string, state: "done" | "stuck" | null) => ({
      ...{ text, image: null, state, at: state === null ? null : now - 1_000 },
      tree: [{ type: "paragraph" as const, children: [{ type: "text" as const, value: text }] }],
    });
    const steps = [step("Sign in", "done"), step("Open DNS", "stuck"), step("Save", null)];
    await open({}, withPart({ type: "steps", title: "Move", steps, plain: "1. Sign in\n2. Open DNS\n3. Save" }));
    const log = within(await screen.findByRole("log"));
    const items = await log.findAllByRole("listitem");
    expect(items.map(({ textContent }) => textContent?.replace(/ · .*/, ""))).toEqual([
      "Sign inDone",
      "Open DNSStuck here",
      "SaveNot yet",
    ]);
    expect(log.getByText(/1 of 3 done$/).textContent).toBe("Steps: Move · 1 of 3 done");
    expect(screen.getByRole("link", { name: /Maria/ }).textContent).toContain("1 not answered");
  });
});

describe("choices", () => {
  it("are written line by line and come back when the server refuses them", async () => {
    const opened = await open({ script: (server) => server.on(/\/messages\//, () => ({ refuse: "wrong-state" })) });
    const { user, server } = opened;
    await insert(opened, "c");
    await user.type(box("Your question"), "Which one is it?");
    await user.type(box("Choice 1"), "Mail{Enter}");
    expect(document.activeElement).toBe(box("Choice 2"));
    await user.click(press("Send the choices"));
    expect(screen.getByRole("alert", { name: "" }).textContent).toBe("Write at least two choices.");
    await user.type(box("Choice 2"), "Web");
    await user.click(press("Send the choices"));
    await vi.waitFor(() => expect(server.find(/\/messages\//)).toBeDefined());
    expect(server.find(/\/messages\//)?.body).toEqual({
      text: "Which one is it?",
      part: {
        type: "choices",
        options: [
          { id: "option-1", label: "Mail" },
          { id: "option-2", label: "Web" },
        ],
      },
    });
    await user.click(await screen.findByRole("button", { name: "Take back" }));
    expect((await screen.findByRole<HTMLInputElement>("textbox", { name: "Choice 2" })).value).toBe("Web");
    expect(box("Your question").value).toBe("Which one is it?");
  });

  it("show which one was chosen", async () => {
    const options = [
      { id: "option-1", label: "Mail" },
      { id: "option-2", label: "Web" },
    ];
    const chosen = { option: "option-2", at: now };
    await open({}, withPart({ type: "choices", options, chosen, plain: "Mail\nWeb" }));
    const log = within(await screen.findByRole("log"));
    const items = await log.findAllByRole("listitem");
    expect(items.map(({ textContent }) => textContent)).toEqual(["Mail", "Web, Chosen"]);
  });
});

describe("a form", () => {
  it("asks what the guide asks and one thing more, and not what was said already", async () => {
    const given = [{ field: "domain", label: "Domain", value: "example.org", at: now - 60_000 }];
    const told = { ...maria, conversation: { ...maria.conversation, given } };
    const opened = await open({}, told);
    const { user, server } = opened;
    await insert(opened, "f");
    await user.click(press("Use “Your domain”"));
    const known = screen.getByRole("region", { name: "Said already, and not asked again" });
    expect(known.textContent).toContain("example.org");
    await user.click(press("Add a question of your own"));
    await user.type(box("Question 2"), "Which program?");
    await user.selectOptions(screen.getByRole("combobox", { name: "How it is answered" }), "One of several");
    await user.type(box("The answers, one a line"), "Outlook{Enter}Apple Mail");
    await user.click(press("Send the form"));
    await vi.waitFor(() => expect(server.find(/\/messages\//)).toBeDefined());
    const choices = [
      { id: "option-1", label: "Outlook" },
      { id: "option-2", label: "Apple Mail" },
    ];
    expect(server.find(/\/messages\//)?.body).toMatchObject({
      part: { fields: [{ label: "Domain" }, { label: "Registrar" }, { label: "Which program?", choices }] },
    });
  });

  it("is not sent where all of it was said: it shows what was", async () => {
    const at = now - 60_000;
    const given = [
      { field: "domain", label: "Domain", value: "example.org", at },
      { field: "registrar", label: "Registrar", value: "Nic", at },
    ];
    const opened = await open({}, { ...maria, conversation: { ...maria.conversation, given } });
    await insert(opened, "f");
    await opened.user.click(press("Use “Your domain”"));
    expect(screen.getByText("All of this was said already, so there is nothing to ask.")).toBeTruthy();
    expect(screen.getByRole("region", { name: "Said already, and not asked again" }).textContent).toContain("Nic");
    expect(screen.queryByRole("button", { name: "Send the form" })).toBeNull();
  });

  it("shows what was answered, and what was known before", async () => {
    const field = (id: string, label: string, given: string | null) => ({
      ...{ id, label, given, input: "line" as const, required: false, hint: null, example: null, pattern: null },
      choices: [],
    });
    const fields = [field("a", "Domain", "example.org"), field("b", "Registrar", null), field("c", "More", null)];
    const answers = [{ field: "b", value: "Nic" }];
    await open({}, withPart({ type: "form", title: null, fields, answers, answeredAt: now, plain: "Domain" }));
    const log = within(await screen.findByRole("log"));
    const said = await log.findAllByRole("definition");
    expect(said.map(({ textContent }) => textContent)).toEqual(["example.org (said before)", "Nic", "left empty"]);
  });
});

const HELP_TREE = [{ type: "paragraph" as const, children: [{ type: "text" as const, value: "Весь текст статті." }] }];
