import { expect, test } from "./stage/stage.ts";

const PHONE = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true };

test("A1 A6 a short answer stands in the chat, its article opens beside it, and a word of the trade explains itself", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("How do I bring my domain to you?");
  const agent = await newAgent();
  await agent.takeNext();
  const panel = await agent.insert("Article");
  await panel.getByRole("textbox", { name: "Find an article" }).fill("domain");
  await panel.getByRole("radio", { name: "Bring your domain to us" }).check();
  const answer = panel.getByRole("textbox", { name: "The short answer, as the customer reads it" });
  await answer.fill("");
  await panel.getByRole("button", { name: "Send the answer" }).focus();
  await agent.page.keyboard.press("Enter");
  await expect(panel.getByRole("alert")).toHaveText("Say the short answer: a bare link helps nobody.");
  await answer.fill("Ask your old host for the transfer code. Your DNS stays as it is.");
  await panel.getByRole("button", { name: "Send the answer" }).click();

  const short = customer.log.getByRole("group", { name: "A short answer" });
  await expect(short).toContainText("Ask your old host for the transfer code");
  const term = short.getByRole("button", { name: "DNS" });
  const explained = short.getByText("The address book of the internet", { exact: false });
  await expect(explained).toBeHidden();
  await term.focus();
  await customer.page.keyboard.press("Enter");
  await expect(explained).toBeVisible();
  await customer.page.keyboard.press("Escape");
  await expect(explained).toBeHidden();
  await expect(customer.window).toBeVisible();

  const more = short.getByRole("button", { name: "Read more: Bring your domain to us" });
  await more.click();
  const reader = customer.window.getByRole("region", { name: "Bring your domain to us" });
  await expect(reader).toContainText("Moving it takes five days at most");
  await agent.say("Tell me when you have it.");
  await reader.getByRole("button", { name: "Back to the chat: something new" }).click();
  await expect(reader).toBeHidden();
  await expect(more).toBeFocused();
  await expect(customer.message("Tell me when you have it.")).toBeVisible();

  await Promise.all([customer.page.reload(), agent.page.reload()]);
  await customer.openWindow();
  await expect(short).toContainText("Ask your old host for the transfer code");
  await expect(agent.message("Ask your old host")).toContainText("Article: Bring your domain to us");
});

test("A2 steps are ticked one by one on a phone, and the agent sees at once where it sticks", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer("/", PHONE);
  await customer.page.getByRole("button", { name: /Talk to us/ }).tap();
  await customer.sayByTouch("The padlock is gone");
  const agent = await newAgent();
  await agent.takeNext();
  const panel = await agent.insert("Steps");
  await panel.getByRole("textbox", { name: "What the steps are for" }).fill("Bring the padlock back");
  await panel.getByRole("textbox", { name: "Step 1" }).fill("Open *Websites*, then **Security**");
  await agent.page.keyboard.press("Enter");
  await agent.page.keyboard.type("Switch the certificate on");
  const chooser = agent.page.waitForEvent("filechooser");
  await panel.getByRole("button", { name: "Picture for step 2" }).click();
  const buffer = await agent.page.screenshot();
  await (await chooser).setFiles([{ name: "switch.png", mimeType: "image/png", buffer }]);
  await expect(panel.getByRole("button", { name: "Remove the picture switch.png" })).toBeVisible();
  await expect(panel.getByRole("progressbar")).toHaveCount(0);
  await panel.getByRole("button", { name: "Send the steps" }).click();

  const steps = customer.log.getByRole("group", { name: "Bring the padlock back" });
  await expect(steps.getByRole("listitem")).toHaveCount(2);
  const picture = steps.getByRole("img", { name: /switch\.png/ });
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await steps.getByRole("button", { name: "Done: step 1" }).tap();
  await steps.getByRole("button", { name: "Stuck here: step 2" }).tap();
  await expect(steps).toContainText("1 of 2 done");
  await expect(steps).toContainText("We can see where you’re stuck.");
  const seen = agent.log.getByRole("article").filter({ hasText: "Bring the padlock back" });
  await expect(seen.getByRole("listitem").nth(0)).toContainText("Done");
  await expect(seen.getByRole("listitem").nth(1)).toContainText("Stuck here");

  await Promise.all([customer.page.reload(), agent.page.reload()]);
  await expect(seen.getByRole("listitem").nth(1)).toContainText("Stuck here");
  await customer.page.getByRole("button", { name: /Talk to us/ }).tap();
  await expect(steps.getByRole("button", { name: "Stuck here: step 2" })).toHaveAttribute("aria-pressed", "true");
  await steps.getByRole("button", { name: "Done: step 2" }).tap();
  await expect(seen.getByRole("listitem").nth(1)).toContainText("Done");
});

test("A7 one thing is asked at a time: a choice in one press, questions one by one, shown back and kept over a reload", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("My letters are lost");
  const agent = await newAgent();
  await agent.takeNext();
  const choices = await agent.insert("Choices");
  await choices.getByRole("textbox", { name: "Your question" }).fill("Since when?");
  await choices.getByRole("textbox", { name: "Choice 1" }).fill("Since today");
  await choices.getByRole("textbox", { name: "Choice 2" }).fill("For longer");
  await choices.getByRole("button", { name: "Send the choices" }).click();
  await customer.log.getByRole("button", { name: "For longer" }).click();
  await expect(customer.own.filter({ hasText: "For longer" })).toHaveCount(1);
  await expect(agent.log.getByRole("listitem").filter({ hasText: "For longer" })).toContainText("Chosen");

  const panel = await agent.insert("Form");
  await panel.getByRole("button", { name: "Use “About the letters”" }).click();
  await panel.getByRole("button", { name: "Send the form" }).click();
  const form = customer.log.getByRole("form", { name: "About the letters" });
  await expect(form).toContainText("Question 1 of 4");
  const contract = form.getByRole("textbox", { name: "What is the number of your contract?" });
  await contract.fill("20418");
  await form.getByRole("button", { name: "Go on" }).click();
  await expect(form.getByRole("alert")).toContainText("HC-20418");
  await contract.fill("HC-20418");
  await contract.press("Enter");
  await form.getByRole("combobox", { name: "Which letters are lost?" }).selectOption({ label: "Those to me" });
  await form.getByRole("button", { name: "Go on" }).click();
  await form.getByRole("textbox", { name: "Since when?" }).fill("Monday");

  await customer.page.reload();
  await customer.openWindow();
  await expect(form.getByRole("textbox", { name: "Since when?" })).toHaveValue("Monday");
  await form.getByRole("button", { name: "Go on" }).click();
  await form.getByRole("button", { name: "Go on" }).click();
  await expect(form).toContainText("Is everything right?");
  await form.getByRole("button", { name: "Change: Since when?" }).click();
  await form.getByRole("textbox", { name: "Since when?" }).fill("Tuesday");
  await form.getByRole("button", { name: "Go on" }).click();
  await form.getByRole("button", { name: "Send" }).click();
  await expect(form).toContainText("Thank you, we have your answers.");
  const answered = agent.message("Form: About the letters");
  for (const answer of ["HC-20418", "Those to me", "Tuesday"]) await expect(answered).toContainText(answer);
  await expect(agent.page.getByRole("complementary", { name: "Customer" })).toContainText("HC-20418");

  await Promise.all([customer.page.reload(), agent.page.reload()]);
  await customer.openWindow();
  await expect(form).toContainText("Tuesday");
  await expect(answered).toContainText("Tuesday");
});
