import { expect, test } from "./stage/stage.ts";

test("B1 B3 a person with a face and a warm line says hello in a film, which plays with captions once one asks for it", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  const asked: string[] = [];
  customer.page.on("request", (request) => asked.push(request.url()));
  await customer.openWindow();
  await customer.say("Who is there?");
  const agent = await newAgent();
  await agent.takeNext();
  await expect(customer.window).toContainText("I like puzzles. Yours is welcome.");
  const hello = customer.window.getByRole("button", { name: "Olena says hello" });
  await expect(hello).toBeVisible();
  const films = () => asked.filter((url) => /\/greeting\//.test(url));
  expect(films()).toEqual([]);

  await hello.click();
  const film = customer.page.getByRole("dialog", { name: "Olena says hello" });
  const video = film.locator("video");
  await expect.poll(() => video.evaluate((one: HTMLVideoElement) => one.currentTime)).toBeGreaterThan(0);
  const captions = () =>
    video.evaluate((one: HTMLVideoElement) =>
      [...one.textTracks].map(({ language, mode, cues }) => `${language} ${mode} ${cues?.length ?? 0}`),
    );
  expect(films()).not.toEqual([]);
  await expect.poll(captions).toContain("en showing 3");
  expect(await captions()).toContain("uk disabled 0");
  await customer.page.keyboard.press("Escape");
  await expect(film).toBeHidden();
  await expect(hello).toBeFocused();
  await expect(customer.window).toBeVisible();

  await agent.say("I am here.");
  await Promise.all([customer.page.reload(), agent.page.reload()]);
  await customer.openWindow();
  await expect(hello).toBeVisible();
  await expect(agent.message("I am here.")).toHaveCount(1);
});

test("B2 A8 the name is asked once, and Ukrainians are called by it and their patronymic as one calls them", async ({
  newCustomer,
  newAgent,
}) => {
  const { page } = await newCustomer("/", { locale: "uk-UA" });
  await page.getByRole("button", { name: "Напишіть нам" }).click();
  const window = page.getByRole("dialog");
  const input = window.getByRole("textbox", { name: "Ваше повідомлення" });
  await input.fill("Добрий день! Сайт не відкривається.");
  await page.keyboard.press("Enter");
  const question = window.getByRole("form", { name: "Як до вас звертатися?" });
  await question.getByRole("textbox").first().fill("Марія");
  await question.getByRole("textbox", { name: /По батькові/ }).fill("Іванівна");
  await question.getByRole("textbox").first().press("Enter");
  await expect(question).toBeHidden();

  const agent = await newAgent();
  await agent.takeNext();
  const details = agent.page.getByRole("complementary", { name: "Customer" });
  await expect(details).toContainText("Марія Іванівна");
  await expect(details).toContainText("Маріє Іванівно");
  await agent.conversation.getByRole("button", { name: "Snippets" }).click();
  await agent.page.getByRole("textbox", { name: "Find a snippet" }).fill("look");
  await agent.page.keyboard.press("Enter");
  await expect(agent.input).toHaveValue("Вітаю, Маріє Іванівно! Дякую, що написали. Уже дивлюся.");
  await agent.input.press("Enter");
  const log = window.getByRole("log", { name: "Розмова" });
  await expect(log).toContainText("Вітаю, Маріє Іванівно!");

  await Promise.all([page.reload(), agent.page.reload()]);
  await page.getByRole("button", { name: "Напишіть нам" }).click();
  await expect(log).toContainText("Вітаю, Маріє Іванівно!");
  await expect(question).toBeHidden();
  await expect(details).toContainText("Маріє Іванівно");
});

test("B7 A9 an abusive talk gets a calm boundary first and a polite end with where to turn next; a good one ends with the day’s wish", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("You are all idiots");
  const agent = await newAgent();
  await agent.takeNext();
  const end = agent.conversation.getByRole("form", { name: "End this contact" });
  await agent.conversation.getByRole("button", { name: "End contact" }).click();
  await end.getByRole("radio", { name: "We cannot go on like this" }).check();
  await end.getByRole("region", { name: "Set a boundary first" }).getByRole("button").first().click();
  await agent.input.press("Enter");
  await expect(customer.message("Please write to me without insults")).toHaveCount(1);
  await agent.conversation.getByRole("button", { name: "End contact" }).click();
  await end.getByRole("radio", { name: "We cannot go on like this" }).check();
  await end.getByRole("region", { name: "Or begin with one of these" }).getByRole("button").first().click();
  await end.getByRole("button", { name: "End it now" }).click();
  await expect(customer.message("You’re welcome to write to us again later")).toHaveCount(1);
  const ways = customer.window.getByRole("region", { name: /You can turn to us here/ });
  await expect(ways.getByRole("link", { name: "support@hearthost.example" })).toHaveAttribute("href", /^mailto:/);
  await expect(customer.rating).toHaveCount(0);
  await Promise.all([customer.page.reload(), agent.page.reload()]);
  await customer.openWindow();
  await expect(ways.getByRole("link")).toHaveCount(3);
  await expect(agent.log).toContainText("The contact was ended politely");

  await customer.say("Sorry. I was upset. It works now.");
  await expect(ways).toHaveCount(0);
  await agent.takeNext();
  await agent.conversation.getByRole("button", { name: "End contact" }).click();
  const closing = end.getByRole("region", { name: "Or begin with one of these" }).getByRole("button").first();
  const day = new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "Europe/Kyiv" }).format();
  await expect(closing).toContainText(`${day}!`);
  await closing.click();
  await end.getByRole("button", { name: "End it now" }).click();
  await expect(customer.message("I’m glad it works now.")).toContainText(`${day}!`);
  await expect(customer.rating).toBeVisible();
});
