import { expect, test } from "./stage/stage.ts";
import {
  comeBack,
  leaveTicket,
  openAtDesk,
  openTicket,
  setStatus,
  takeTicket,
  ticketsPage,
  weekdayOf,
} from "./stage/tickets.ts";
import { WirePerson } from "./stage/wire.ts";

const WISH = "A dark look for the control panel";
const FAR = { timezoneId: "Pacific/Auckland" };
const PHONE = { viewport: { width: 375, height: 740 } };

test("a wish is answered honestly at each step, and what becomes of it stands on both screens", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer("/", { ...FAR, ...PHONE });
  await customer.openWindow();
  await leaveTicket(customer, { kind: "A wish", gist: WISH, name: "Nadia" });
  const ticket = await openTicket(customer, WISH);
  const agent = await newAgent();
  await takeTicket(agent, WISH);
  await setStatus(agent, "Being thought about", "We like it. Give us a week, please.");
  await expect(ticket).toContainText("We’re thinking about it");
  await expect(customer.log).toContainText("We like it. Give us a week, please.");
  await setStatus(agent, "Not planned", "It would cost us a month, and few would see it.");
  await expect(ticket).toContainText("Not planned");
  await setStatus(agent, "Being built");
  await expect(ticket).toContainText("Being built");
  await setStatus(agent, "Shipped", "Look at it under Settings.");
  await expect(ticket).toContainText("It’s here. Lovely!");

  const expectBoth = async (): Promise<void> => {
    await ticket.getByText("What happened so far").click();
    const steps = ticket.getByRole("listitem");
    for (const said of ["we are thinking about it", "we do not plan to do it", "we are building it", "it is there!"])
      await expect(steps.filter({ hasText: `Olena: ${said}` })).toHaveCount(1);
    const day = await weekdayOf(steps.filter({ hasText: "it is there!" }), FAR.timezoneId);
    await expect(ticket.getByRole("status")).toContainText(new RegExp(`It’s here. Lovely! Have a \\w+ ${day}!`));
    await expect(agent.conversation.getByRole("region", { name: "This ticket" })).toContainText(/Wish.*Shipped/);
    await expect(agent.message("Look at it under Settings.")).toHaveCount(1);
  };
  await expectBoth();
  await Promise.all([comeBack(customer), agent.page.reload()]);
  await openTicket(customer, WISH);
  await expectBoth();
});

test("a ticket keeps its chronology, with times and people, from one agent to the next and when it is opened again", async ({
  newCustomer,
  newAgent,
}) => {
  const gist = "How do I move my domain to you?";
  const customer = await newCustomer("/", FAR);
  await customer.openWindow();
  await leaveTicket(customer, { kind: "A question", gist, name: "Nadia" });
  const ticket = await openTicket(customer, gist);
  const olena = await newAgent();
  const tomas = await newAgent({}, "tomas");
  await takeTicket(olena, gist);
  await openAtDesk(tomas, gist);
  await olena.conversation.getByRole("button", { name: "Assign" }).click();
  await olena.conversation.getByRole("radio", { name: "Tomas" }).check();
  await olena.conversation.getByRole("button", { name: "Give it to Tomas" }).click();
  await expect(olena.conversation).toContainText("With Tomas");
  await expect(tomas.conversation).toContainText("With you");
  await tomas.input.press("/");
  const search = tomas.page.getByRole("textbox", { name: "Find a snippet" });
  await search.fill("hello");
  await search.press("Enter");
  await expect(tomas.input).toHaveValue(/^Hello Nadia! Thank you for writing\./);
  await expect(tomas.input).toBeFocused();
  await tomas.page.keyboard.press("Enter");
  await expect(customer.message("Hello Nadia! Thank you for writing.")).toHaveCount(1);
  await expect(ticket).toContainText("Answered");
  await tomas.endContact();
  await expect(ticket).toContainText("It’s solved. Lovely!");

  await customer.say("One thing is left: my subdomains");
  await expect(ticket).toContainText("We have it");
  await expect(ticket).not.toContainText("Lovely!");
  await tomas.conversation.getByRole("button", { name: "Take", exact: true }).click();
  await tomas.say("They move along by themselves");
  await tomas.endContact();
  const happened = ["It reached us.", "Olena", "Tomas", "Tomas answered.", "Solved by Tomas.", "You wrote again."];
  const expectBoth = async (): Promise<void> => {
    await ticket.getByText("What happened so far").click();
    const steps = ticket.getByRole("listitem");
    for (const each of happened) await expect(steps.filter({ hasText: each }).first()).toContainText(/\d\d?:\d\d/);
    await expect(steps.filter({ hasText: "Solved by Tomas." })).toHaveCount(2);
    const day = await weekdayOf(steps.filter({ hasText: "Solved by Tomas." }).last(), FAR.timezoneId);
    await expect(ticket.getByRole("status")).toContainText(new RegExp(`It’s solved. Lovely! Have a \\w+ ${day}!`));
    for (const agent of [olena, tomas]) {
      const line = agent.page.getByRole("region", { name: "How it went" }).getByRole("listitem");
      await expect(line).toHaveText([
        /^Received/,
        /^Answered.*Tomas/,
        /^Solved.*Tomas/,
        /^Received/,
        /^Answered.*Tomas/,
        /^Solved.*Tomas/,
      ]);
    }
  };
  await expectBoth();
  await Promise.all([comeBack(customer), olena.page.reload(), tomas.page.reload()]);
  await openTicket(customer, gist);
  await expectBoth();
});

test("the desk finds a ticket by its reference however it is typed, and keeps what is chosen of the list", async ({
  server,
  newAgent,
}) => {
  const visitor = await WirePerson.visitor(server);
  const wish = await visitor.leaveTicket({ ticketKind: "wish", gist: "This is a wish" });
  const complaint = await visitor.leaveTicket({ ticketKind: "complaint", gist: "This is a complaint" });
  const agent = await newAgent();
  await agent.page.getByRole("link", { name: "Tickets", exact: true }).click();
  const lines = ticketsPage(agent).getByRole("listitem");
  await expect(lines).toHaveCount(2);
  await ticketsPage(agent).getByRole("combobox", { name: "Kind" }).selectOption("Wish");
  await ticketsPage(agent)
    .getByRole("radio", { name: /^Nobody’s/ })
    .check();
  await expect(lines).toHaveText([/This is a wish/]);
  await agent.page.reload();
  await expect(lines).toHaveText([/This is a wish/]);
  await expect(ticketsPage(agent).getByRole("combobox", { name: "Kind" })).toHaveValue("wish");

  const search = agent.page.getByRole("searchbox", { name: "Find a conversation" });
  const typed = complaint.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
  await search.fill(typed);
  await expect(agent.page.getByRole("navigation").getByRole("link", { name: /This is a complaint/ })).toBeVisible();
  const last = wish.at(-1) ?? "";
  await search.fill(wish.slice(0, -1) + (last === "7" ? "8" : "7"));
  await expect(agent.page.getByText(/^There is a typing error in this reference/)).toBeVisible();
  await search.fill(wish);
  await agent.page
    .getByRole("navigation")
    .getByRole("link", { name: /This is a wish/ })
    .click();
  await expect(agent.conversation.getByRole("heading", { name: "This is a wish" })).toBeVisible();
});

test("like tickets of several people are one signal, and become an incident that each of them is told of", async ({
  server,
  newCustomer,
  newAgent,
}) => {
  const gist = "The control panel does not open since this morning";
  const customer = await newCustomer();
  await customer.openWindow();
  await leaveTicket(customer, { kind: "A problem", gist });
  const ticket = await openTicket(customer, gist);
  for (const more of ["", ", why?"]) await (await WirePerson.visitor(server)).leaveTicket({ gist: gist + more });
  const agent = await newAgent();
  await expect(agent.page.getByText(/^3 people report alike/)).toBeVisible();
  await agent.page.getByRole("button", { name: /^Tell of an incident: / }).click();
  const incidents = agent.page.getByRole("region", { name: "Incidents", exact: true });
  await expect(incidents).toContainText("3 conversations are told in person");
  await incidents.getByRole("textbox", { name: "In one line" }).fill("The control panel is closed");
  await incidents.getByRole("button", { name: "Tell everybody" }).click();
  await expect(customer.log).toContainText("The control panel is closed");
  await expect(agent.page.getByText(/^3 people report alike/)).toBeHidden();
  await Promise.all([comeBack(customer), agent.page.reload()]);
  await openTicket(customer, gist);
  await expect(ticket).toBeVisible();
  await expect(customer.log).toContainText("The control panel is closed");
  await expect(incidents).toContainText("The control panel is closed");
});
