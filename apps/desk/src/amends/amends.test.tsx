import { screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Part } from "@warmline/protocol";
import { GUIDE, offerOf } from "../testing/amends.ts";
import { createBrowser } from "../testing/browser.ts";
import { closeDesks, openDesk, talkWith, type OpenDesk, type OpenOptions } from "../testing/open-desk.tsx";
import { session, type Answer, type ScriptedRequest } from "../testing/scripted-server.ts";
import { message } from "../testing/world.ts";
import { words } from "../words.ts";

const maria = talkWith(1, "Maria");
const { id: conversationId } = maria.conversation;
const PARTS = {
  "What happened": "We forgot your old address.",
  "How we fixed it": "Both work since 10:20.",
  "What changes from now on": "Two people read the list.",
  "We’re sorry": "I am sorry.",
};

const SAID = {
  happened: PARTS["What happened"],
  fixed: PARTS["How we fixed it"],
  changes: PARTS["What changes from now on"],
  sorry: PARTS["We’re sorry"],
};

afterEach(closeDesks);

/** The answer to a write that puts a part into the conversation under the id of the write. */
function said(part: Part): (request: ScriptedRequest) => Answer {
  return ({ path }) => {
    const written = message(0, conversationId, 4, {
      id: path.split("/").at(-1) ?? "",
      author: { kind: "agent", agentId: "olena" },
      at: Date.now(),
      parts: [part],
    });
    return { json: { id: written.id, events: [{ seq: 4, at: written.at, type: "message.added", message: written }] } };
  };
}

async function open(options: OpenOptions = {}, talk = maria): Promise<OpenDesk> {
  const opened = await openDesk([talk], {
    ...options,
    script(server) {
      const times = { now: Date.now(), expiresAt: Date.now() + 900_000 };
      server.on(/\/session$/, () => ({ json: session({ ...times, guide: GUIDE }) }));
      options.script?.(server);
    },
  });
  location.hash = `#/conversations/${conversationId}`;
  await screen.findByRole("textbox", { name: "Your message to Maria" });
  return opened;
}

async function openPanel(opened: OpenDesk): Promise<HTMLElement> {
  await opened.user.click(screen.getByRole("button", { name: /^Amends/ }));
  return screen.findByRole("form", { name: "Make amends" });
}

const part = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name });
const sendButton = () => screen.getByRole("button", { name: "Send the apology" });

describe("an apology", () => {
  it("is not sent half empty: it says which parts are, and leads to the first", async () => {
    const opened = await open();
    const { user, server } = opened;
    const panel = await openPanel(opened);
    await user.type(part("What happened"), "We forgot your old address.");
    await user.type(part("We’re sorry"), "   ");
    expect(sendButton().getAttribute("aria-disabled")).toBe("true");
    const why = "Still empty: How we fixed it, What changes from now on, We’re sorry. Half an apology is none.";
    const described = document.getElementById(sendButton().getAttribute("aria-describedby") ?? "");
    expect(described?.textContent).toBe(why);
    await user.click(sendButton());
    expect(server.find(/\/apologies\//)).toBeUndefined();
    expect(document.activeElement).toBe(part("How we fixed it"));
    expect(within(panel).getByRole("alert").textContent).toBe(why);
    expect(part("How we fixed it").ariaInvalid).toBe("true");
  });

  it("is shown as the customer reads it, and sent by keyboard once it is whole; the inbox tells of it", async () => {
    const ukrainian = { ...maria, visitor: { ...maria.visitor, locale: "uk" } };
    const apology = { type: "apology", ...SAID } as const;
    const opened = await open({ script: (server) => server.on(/\/apologies\//, said(apology)) }, ukrainian);
    const { user, server } = opened;
    (document.activeElement as HTMLElement | null)?.blur();
    await user.keyboard("g");
    const panel = await screen.findByRole("form", { name: "Make amends" });
    for (const [name, text] of Object.entries(PARTS)) await user.type(part(name), text);
    const preview = within(panel).getByRole("region", { name: "As the customer reads it" });
    expect(
      within(preview)
        .getAllByRole("term")
        .map(({ textContent }) => textContent),
    ).toEqual(["Що сталося", "Як ми це виправили", "Що відтепер зміниться", "Просимо вибачення"]);
    expect(
      within(preview)
        .getAllByRole("definition")
        .map(({ textContent }) => textContent),
    ).toEqual(Object.values(PARTS));
    sendButton().focus();
    await user.keyboard("{Enter}");
    await vi.waitFor(() => expect(server.find(/\/apologies\//)).toBeDefined());
    expect(server.find(/\/apologies\//)?.body).toEqual(SAID);
    expect(server.find(/\/apologies\//)?.path).toContain(`/conversations/${conversationId}/apologies/`);
    expect(screen.queryByRole("form", { name: "Make amends" })).toBeNull();
    const log = screen.getByRole("log");
    expect(await within(log).findByText("Two people read the list.")).toBeTruthy();
    expect(await within(log).findByText("Sent")).toBeTruthy();
    expect(screen.getByRole("link", { name: /Maria/ }).textContent).toContain("You: Apology: We forgot");
    expect(screen.getByRole("button", { name: "Amends" })).toBeTruthy();
  });

  it("is kept half written over a reload, per conversation", async () => {
    const browser = createBrowser();
    const first = await open({ browser });
    await openPanel(first);
    await first.user.type(part("What changes from now on"), "A list.");
    closeDesks();
    const again = await open({ browser });
    await again.user.click(screen.getByRole("button", { name: "Amends · begun" }));
    expect(part("What changes from now on").value).toBe("A list.");
  });

  it("stays where the server refuses it, and goes back into its form", async () => {
    const opened = await open({ script: (server) => server.on(/\/apologies\//, () => ({ refuse: "wrong-state" })) });
    const { user } = opened;
    await openPanel(opened);
    for (const [name, text] of Object.entries(PARTS)) await user.type(part(name), text);
    await user.click(sendButton());
    await user.click(await screen.findByRole("button", { name: "Take back" }));
    expect(part("How we fixed it").value).toBe("Both work since 10:20.");
    expect(document.activeElement?.closest("form")).toBe(screen.getByRole("form", { name: "Make amends" }));
  });
});

describe("an offer", () => {
  const offered = (over: Parameters<typeof offerOf>[1] = {}) => {
    const offer = offerOf(conversationId, over);
    const said = message(820, conversationId, 4, {
      author: { kind: "agent", agentId: "olena" },
      at: Date.now() - 60_000,
      parts: [{ type: "offer", offerId: offer.id }],
    });
    return { ...maria, messages: [...maria.messages, said], record: { offers: [offer] } };
  };

  it("follows the guide: how much it hurt, then what fits, with words if one likes", async () => {
    const opened = await open({ script: (server) => server.on(/\/offers\//, () => "lost") });
    const { user, server } = opened;
    const panel = await openPanel(opened);
    await user.click(within(panel).getByRole("button", { name: "Offer" }));
    const make = within(panel).getByRole("button", { name: "Make the offer" });
    await user.click(make);
    expect(within(panel).getByRole("alert").textContent).toBe("Choose how much it hurt.");
    const severe = within(panel).getByRole("radio", { name: "It did real harm" });
    expect(document.getElementById(severe.getAttribute("aria-describedby") ?? "")?.textContent).toBe("Data were lost.");
    await user.click(severe);
    expect(within(panel).getByText("The guide offers nothing here: an apology is what fits.")).toBeTruthy();
    await user.click(within(panel).getByRole("radio", { name: "It cost them something" }));
    expect(within(panel).queryByRole("radio", { name: "One week free" })).toBeNull();
    const month = within(panel).getByRole("radio", { name: "One month free" });
    expect(document.getElementById(month.getAttribute("aria-describedby") ?? "")?.textContent).toBe(
      "Taken off the next invoice. · can be claimed for 60 days",
    );
    await user.click(make);
    expect(server.find(/\/offers\//)).toBeUndefined();
    await user.click(month);
    await user.type(part("Say something with it (optional)"), "It is a little.");
    await user.click(make);
    await vi.waitFor(() => expect(server.find(/\/offers\//)).toBeDefined());
    expect(server.find(/\/offers\//)?.body).toEqual({ offer: "month", severity: "major", text: "It is a little." });
    const log = within(screen.getByRole("log"));
    expect(await log.findByText("Offering: One month free")).toBeTruthy();
    expect(log.getByText("It is a little.")).toBeTruthy();
  });

  it("is told of in the inbox, and shows live that the customer claimed it, with the code", async () => {
    const talk = offered();
    const { server } = await open({}, talk);
    const log = await screen.findByRole("log");
    await vi.waitFor(() => expect(log.textContent).toMatch(/Offered One month free.*open until/));
    expect(screen.getByRole("link", { name: /Maria/ }).textContent).toContain("You: Offer: One month free");
    const offer = offerOf(conversationId, { state: "claimed", settledAt: Date.now(), code: "HH-7H3K-M2QX" });
    server.feed(maria.visitor.id, 4, { seq: 5, at: Date.now(), type: "offer.changed", offer });
    await vi.waitFor(() => expect(log.textContent).toMatch(/claimed \d\d:\d\d Code: HH-7H3K-M2QX/));
    expect(within(log).queryByRole("button", { name: "Take the offer back" })).toBeNull();
  });

  it("is taken back once that was confirmed, and not as a message", async () => {
    const { user, server } = await open({}, offered());
    await user.hover(await screen.findByText("One month free"));
    expect(screen.queryByRole("button", { name: words.row.remove })).toBeNull();
    await user.click(await screen.findByRole("button", { name: "Take the offer back" }));
    expect(document.activeElement?.textContent).toBe("Take it back");
    await user.click(screen.getByRole("button", { name: "Leave it open" }));
    expect(server.find(/\/withdrawals\//)).toBeUndefined();
    await user.click(screen.getByRole("button", { name: "Take the offer back" }));
    await user.click(screen.getByRole("button", { name: "Take it back" }));
    await vi.waitFor(() => expect(server.find(/\/withdrawals\//)?.body).toEqual({}));
    const offer = offerOf(conversationId, { state: "withdrawn", settledAt: Date.now() });
    server.feed(maria.visitor.id, 4, { seq: 5, at: Date.now(), type: "offer.changed", offer });
    expect(await screen.findByText(/^taken back \d\d:\d\d$/)).toBeTruthy();
  });

  it("says kindly that the customer was quicker than whoever takes it back", async () => {
    const script: OpenOptions["script"] = (server) => server.on(/\/withdrawals\//, () => ({ refuse: "wrong-state" }));
    const { user } = await open({ script }, offered());
    await user.click(await screen.findByRole("button", { name: "Take the offer back" }));
    await user.click(screen.getByRole("button", { name: "Take it back" }));
    expect(
      await screen.findByText("The offer can no longer be taken back: the customer was quicker, or its time is over."),
    ).toBeTruthy();
  });

  it("says that its time is over without being told", async () => {
    await open({}, offered({ expiresAt: Date.now() - 1_000 }));
    expect(await screen.findByText(/^ran out /)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Take the offer back" })).toBeNull();
  });
});
