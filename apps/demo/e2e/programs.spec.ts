import { DeskAgent } from "./stage/agent.ts";
import { Customer } from "./stage/customer.ts";
import { saveBy } from "./stage/downloads.ts";
import { expect, test } from "./stage/faults.ts";
import { PIECES } from "./stage/programs.ts";
import { listen } from "./stage/stage.ts";

/** Who is called at every moment while a program answers. */
const personOf = ({ window }: Customer) => window.getByRole("button", { name: "Talk to a person" });

interface Growth {
  changes: number;
  frames: number;
  /** From its first words to its last, in milliseconds. */
  ms: number;
}

/** Counts how often an answer that is being written changes on the page, and the frames that the page draws meanwhile. */
function watchGrowth(): void {
  const growth: Growth = { changes: 0, frames: 1, ms: 0 };
  let since = 0;
  const isGrowing = ({ target }: MutationRecord) =>
    (target instanceof Element ? target : target.parentElement)?.closest("[data-wl-writing]");
  const frame = () => {
    if (growth.changes > 0) growth.frames += 1;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  new MutationObserver((records) => {
    if (!records.some(isGrowing)) return;
    since ||= performance.now();
    growth.changes += 1;
    growth.ms = performance.now() - since;
  }).observe(document, { subtree: true, childList: true, characterData: true });
  Object.assign(globalThis, { growth });
}

test("B4 a program says that it is one, answers how-to questions from the articles, and hands over where it did not help", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.window.getByRole("radio", { name: "How do I do that?" }).check();
  await customer.say("How do I make a new mailbox?");
  await expect(customer.window.getByText("Automatic assistant").first()).toBeVisible();
  await expect(customer.log).toContainText("I’m a program, and I answer from our guides.");
  await expect(personOf(customer)).toBeVisible();
  await expect(customer.line).toBeHidden();
  const short = customer.log.getByRole("group", { name: "A short answer" });
  await expect(short).toContainText("type the part before the @");
  const agent = await newAgent();
  const held = agent.page.getByRole("region", { name: /^With a program/ });
  await expect(held.getByRole("listitem")).toHaveCount(1);
  await expect(agent.waiting.getByRole("listitem")).toHaveCount(0);

  await Promise.all([customer.page.reload(), agent.page.reload()]);
  await customer.openWindow();
  await customer.log.getByRole("button", { name: "No, not yet" }).click();
  await expect(customer.log).toContainText("You need not repeat anything.");
  await expect(customer.line).toContainText("You’re first in line");
  await expect(personOf(customer)).toHaveCount(0);
  await agent.takeNext();
  const note = agent.message("How do I make a new mailbox?").filter({ hasText: "Pip" });
  await expect(note).toContainText("Make a mailbox");
  await agent.say("Hello, I am Olena. I have read everything.");
  await expect(customer.message("I am Olena")).toHaveCount(1);
});

test.describe("where all chats begin with a clerk", () => {
  test.use({ site: { change: (site) => (site.bots = [{ agent: "pip", program: "clerk", categories: null }]) } });

  test("B5 E11 from a program to the first line and on to the second, nobody asks for what was given, and it is kept who was there when", async ({
    server,
    newCustomer,
    newContext,
    newAgent,
    consoles,
  }) => {
    const customer = await newCustomer();
    await customer.openWindow();
    await customer.say("The padlock is gone");
    const form = customer.log.getByRole("form", { name: "Your contract" });
    const question = customer.log.getByRole("textbox", { name: /number of your contract/ });
    await question.fill("HC-20418");
    await question.press("Enter");
    await form.getByRole("button", { name: "Send" }).click();
    await expect(customer.own.filter({ hasText: "HC-20418" })).toHaveCount(1);
    await expect(customer.log).toContainText("Thank you, I see HC-20418.");
    await customer.say("It is on already");
    await expect(customer.log).toContainText("A person goes on from here. You need not repeat anything.");

    const olena = await newAgent();
    await olena.takeNext();
    const facts = ({ page }: DeskAgent) => page.getByRole("complementary", { name: "Customer" });
    await expect(facts(olena)).toContainText("HC-20418");
    await expect(olena.log).toContainText("The padlock is gone");
    // What was given is shown instead of being asked again.
    const panel = await olena.insert("Form");
    await panel.getByRole("button", { name: "Use “So that I find your contract”" }).click();
    await expect(panel.getByRole("region", { name: "Said already, and not asked again" })).toContainText("HC-20418");
    await panel.getByRole("button", { name: "Send the form" }).click();
    const second = customer.log.getByRole("form", { name: "So that I find your contract" });
    await expect(second.getByRole("textbox", { name: "Which website is it about?" })).toBeVisible();
    await expect(question).toHaveCount(0);
    await second.getByRole("textbox").fill("rye-and-shine.example");
    await second.getByRole("button", { name: "Go on" }).click();
    await second.getByRole("button", { name: "Send" }).click();
    await expect(facts(olena)).toContainText("rye-and-shine.example");

    const desk = await newContext({});
    const tomas = new DeskAgent(await desk.newPage());
    listen(tomas.page, "second line", consoles);
    await tomas.signIn(await server.linkFor("tomas"));
    await olena.handOver("Tomas", "The certificate is on. Look at the pictures on the page.");
    await expect(customer.log).toContainText("Tomas goes on from here. You need not repeat anything.");
    await expect(customer.window.getByText("Ask twice if you like. I do too.").first()).toBeVisible();
    await tomas.page
      .getByRole("region", { name: /^With me/ })
      .getByRole("link")
      .click();
    const told = tomas.conversation.getByRole("complementary", { name: "Handed over by Olena" });
    await expect(told).toContainText("Look at the pictures on the page.");
    for (const given of ["HC-20418", "rye-and-shine.example"]) await expect(facts(tomas)).toContainText(given);
    const again = await tomas.insert("Form");
    await again.getByRole("button", { name: "Use “So that I find your contract”" }).click();
    await expect(again).toContainText("All of this was said already, so there is nothing to ask.");
    await expect(again.getByRole("button", { name: "Send the form" })).toHaveCount(0);
    await again.getByRole("button", { name: "Not now" }).click();
    await tomas.say("The pictures are asked for without the lock. I mend that now.");

    await Promise.all([customer.page.reload(), tomas.page.reload(), olena.page.reload()]);
    await customer.openWindow();
    await expect(customer.message("I mend that now.")).toHaveCount(1);
    await expect(question).toHaveCount(0);
    await expect(customer.window).not.toContainText("Look at the pictures on the page.");
    await expect(tomas.log).toContainText("Olena handed over to you");
    await expect(olena.log).toContainText(/handed over to Tomas/);
    for (const given of ["HC-20418", "rye-and-shine.example"]) await expect(facts(tomas)).toContainText(given);

    await customer.window.getByText("Save the conversation").click();
    const saved = await saveBy(customer.window.getByRole("button", { name: "As text" }), "customer");
    const kept = saved.bytes.toString();
    const hands = ["Pip joined", "Pip handed over", "Olena joined", "Olena handed over to Tomas"];
    for (const hand of hands) expect(kept).toMatch(new RegExp(`\\d:\\d\\d.*\\n.*${hand}`));
    expect(kept).not.toContain("Look at the pictures");
  });
});

test.describe("where all chats begin with somebody who tells much", () => {
  test.use({ site: { change: (site) => (site.bots = [{ agent: "pip", program: "teller", categories: null }]) } });

  test("B4 an answer of 2 000 pieces grows at most once a frame, goes on after a cut line, and is one message at its end", async ({
    network,
    newCustomer,
    newAgent,
  }) => {
    const customer = await newCustomer();
    await customer.openWindow();
    await customer.page.evaluate(watchGrowth);
    await customer.say("Tell me everything");
    const answer = customer.message("w1 w2 ");
    await expect(answer).toContainText("w300 ");
    await expect(personOf(customer)).toBeVisible();
    network.turn("away");
    network.turn("fine");
    await expect(answer).toContainText(`w${PIECES}`);
    await expect(customer.window).not.toContainText("is typing");
    const pieces = Array.from({ length: PIECES }, (_, index) => `w${index + 1}`).join(" ");
    await expect(answer).toContainText(pieces);
    await expect(answer).toHaveCount(1);
    const { changes, frames, ms } = await customer.page.evaluate(
      () => (globalThis as unknown as { growth: Growth }).growth,
    );
    test.info().annotations.push({ type: "a growing answer", description: `${changes} changes, ${frames} frames` });
    expect(changes).toBeGreaterThan(5);
    // A page that has not drawn for a tenth of a second takes what came all the same.
    expect(changes).toBeLessThanOrEqual(frames + ms / 100);
    expect(changes).toBeLessThan(PIECES / 2);
    const agent = await newAgent();
    await agent.page
      .getByRole("region", { name: /^With a program/ })
      .getByRole("link")
      .click();
    await Promise.all([customer.page.reload(), agent.page.reload()]);
    await customer.openWindow();
    for (const place of [answer, agent.message("w1 w2 ")]) {
      await expect(place).toHaveCount(1);
      await expect(place).toContainText(pieces);
    }
  });
});

test.describe("where all chats begin with somebody who ponders", () => {
  test.use({ site: { change: (site) => (site.bots = [{ agent: "pip", program: "ponderer", categories: null }]) } });

  test("B4 a person is one press away in the middle of an answer: what was said stays, and nothing more comes", async ({
    newCustomer,
    newAgent,
  }) => {
    const customer = await newCustomer();
    await customer.openWindow();
    await customer.say("The padlock is gone");
    const half = customer.message("It may be the");
    await expect(half).toHaveCount(1);
    const agent = await newAgent();
    await agent.page
      .getByRole("region", { name: /^With a program/ })
      .getByRole("link")
      .click();
    await expect(agent.conversation.getByRole("region", { name: "Pip is writing" })).toContainText("It may be the");
    await personOf(customer).click();
    await expect(customer.log).toContainText("A person goes on from here. You need not repeat anything.");
    await expect(customer.line).toContainText("You’re first in line");
    await agent.takeNext();
    await expect(agent.message("It may be the")).toHaveCount(1);
    await agent.say("I am Olena. Shall I say it in one sentence?");
    await expect(customer.message("in one sentence")).toHaveCount(1);
    await Promise.all([customer.page.reload(), agent.page.reload()]);
    await customer.openWindow();
    await expect(half).toHaveCount(1);
    await expect(customer.log).not.toContainText("or something else");
    await expect(agent.message("in one sentence")).toHaveCount(1);
  });
});
