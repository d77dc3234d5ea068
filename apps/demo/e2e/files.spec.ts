import { createHash, randomBytes } from "node:crypto";
import type { Locator } from "@playwright/test";
import type { DeskAgent } from "./stage/agent.ts";
import type { Customer } from "./stage/customer.ts";
import { expect, test } from "./stage/faults.ts";

const MEGABYTE = 1_048_576;
const HOUR_MS = 3_600_000;

/** A picture of one colour. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGNgaPiPFQ0piYYGAO6fPwFNfq0GAAAAAElFTkSuQmCC",
  "base64",
);

// Two times twenty megabytes on a slow line, on a machine that has other things to do.
test.describe.configure({ timeout: 180_000 });

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

async function attach(customer: Customer, name: string, buffer: Buffer, mimeType = ""): Promise<void> {
  await customer.window.locator('input[type="file"]').first().setInputFiles({ name, mimeType, buffer });
}

function upload(customer: Customer): Locator {
  return customer.window.getByRole("progressbar", { name: /^Uploading/ });
}

/** How many bytes the server has confirmed. */
async function sent(customer: Customer): Promise<number> {
  return Number(await upload(customer).getAttribute("value"));
}

/** Makes the customer’s line as slow as a phone’s. */
async function slowDown({ page, context }: Customer): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 20,
    downloadThroughput: -1,
    uploadThroughput: 3 * MEGABYTE,
  });
}

/** What the server gives an agent who saves the newest file of the first conversation. */
async function savedAtTheDesk({ page }: DeskAgent, fileId: string): Promise<string> {
  return page.evaluate(async (id) => {
    const headers = { "Content-Type": "application/json" };
    const session = await fetch("/v1/desk/session", { method: "POST", headers, body: "{}" });
    const { token } = (await session.json()) as { token: string };
    const url = await fetch(`/v1/desk/files/${id}/url`, { headers: { Authorization: `Bearer ${token}` } });
    const { download } = (await url.json()) as { download: string };
    const bytes = await (await fetch(download)).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }, fileId);
}

test("20 MB survive a cut line, a reload and an expired session, and are the same at the other end", async ({
  server,
  network,
  newCustomer,
  newAgent,
}) => {
  const film = randomBytes(20 * MEGABYTE);
  const customer = await newCustomer();
  await customer.openWindow();
  await slowDown(customer);
  await attach(customer, "film.zip", film, "application/zip");
  await expect.poll(() => sent(customer)).toBeGreaterThan(MEGABYTE);

  network.turn("away");
  await expect(customer.window.getByText(/Waiting for the line/)).toBeVisible();
  const before = await sent(customer);
  network.turn("fine");
  await customer.joinNetwork();
  await customer.say("Here it happens");
  await expect.poll(() => sent(customer)).toBeGreaterThan(before);

  await customer.page.reload();
  await customer.openWindow();
  await slowDown(customer);
  await expect(customer.own).toContainText(["Here it happens"]);
  await expect(upload(customer)).toBeVisible();

  await server.kill();
  await server.start(2 * HOUR_MS);
  await customer.joinNetwork();
  await expect(customer.own).toHaveText([/Here it happens.*(Sent|Delivered)/], { timeout: 90_000 });
  await expect(upload(customer)).toHaveCount(0);
  await expect(customer.own.getByRole("button", { name: /film\.zip/ })).toBeVisible();

  const fileIds = network.writes.flatMap((path) => /\/v1\/files\/([^/]+)$/.exec(path)?.[1] ?? []);
  expect(new Set(fileIds).size).toBe(1);
  const agent = await newAgent();
  expect(await savedAtTheDesk(agent, fileIds[0] ?? "")).toBe(sha256(film));
});

test("a picture is shown in its place, by a fresh address where one has ended, and nobody notices", async ({
  newCustomer,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await attach(customer, "screen.png", PICTURE, "image/png");
  await customer.say("Like this");
  await expect(customer.own).toHaveText([/Like this.*(Sent|Delivered)/]);
  let ended = 0;
  await customer.page.route(/\/v1\/files\/[^/]+\/content/, async (route) => {
    if ((ended += 1) > 1) return route.continue();
    await route.fulfill({ status: 401, body: "" });
  });
  await customer.page.reload();
  await customer.openWindow();
  const picture = customer.own.getByRole("img", { name: "screen.png" });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(8);
  expect(ended).toBeGreaterThan(1);
  await expect(customer.own.getByText(/again/)).toHaveCount(0);
});

test("two tabs bring a file once, and what a closed tab had sent leaves from the other", async ({
  network,
  newCustomer,
  newTab,
  newAgent,
}) => {
  const film = randomBytes(20 * MEGABYTE);
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("hello");
  await expect(customer.own).toHaveText([/hello.*Sent/]);
  await slowDown(customer);
  await attach(customer, "film.zip", film, "application/zip");
  await customer.say("Look at this");
  await expect.poll(() => sent(customer)).toBeGreaterThan(MEGABYTE);
  const next = await newTab(customer);
  const pieces: string[] = [];
  next.page.on("request", (request) => void (request.method() === "PATCH" && pieces.push(request.url())));
  await next.openWindow();
  await expect(next.own).toHaveText([/hello/]);
  const before = await sent(customer);
  await expect.poll(() => sent(customer)).toBeGreaterThan(before);
  expect(pieces).toEqual([]);
  await customer.page.close();
  await expect(next.own).toHaveText([/hello/, /Look at this.*(Sent|Delivered)/]);
  expect(pieces.length).toBeGreaterThan(0);
  const fileIds = network.writes.flatMap((path) => /\/v1\/files\/([^/]+)$/.exec(path)?.[1] ?? []);
  expect(new Set(fileIds).size).toBe(1);
  expect(await savedAtTheDesk(await newAgent(), fileIds[0] ?? "")).toBe(sha256(film));
});

test("what is too large or of a wrong kind is said at once, and nothing of it is sent", async ({
  network,
  newCustomer,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await expect(customer.window.getByRole("button", { name: "Attach files" })).toHaveAccessibleDescription(/25 MB each/);
  await attach(customer, "film.zip", Buffer.alloc(25 * MEGABYTE + 1), "application/zip");
  await expect(
    customer.window.getByRole("listitem").filter({ hasText: "film.zip is larger than 25 MB" }),
  ).toBeVisible();
  await attach(customer, "tool.exe", Buffer.from("MZ"), "application/x-msdownload");
  await expect(customer.window.getByRole("listitem").filter({ hasText: "tool.exe is of a kind" })).toBeVisible();
  expect(network.writes.filter((path) => path.includes("/v1/files/"))).toEqual([]);
});

test("an upload is paused, resumed and taken away by its buttons", async ({ newCustomer }) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await slowDown(customer);
  await attach(customer, "film.zip", randomBytes(20 * MEGABYTE), "application/zip");
  await expect.poll(() => sent(customer)).toBeGreaterThan(0);
  await customer.window.getByRole("button", { name: "Pause film.zip" }).click();
  await expect(customer.window.getByText(/Paused/)).toBeVisible();
  const before = await sent(customer);
  await customer.window.getByRole("button", { name: "Resume film.zip" }).click();
  await expect.poll(() => sent(customer)).toBeGreaterThan(before);
  await customer.window.getByRole("button", { name: "Remove film.zip" }).click();
  await expect(customer.window.getByText(/film\.zip/)).toHaveCount(0);
  await expect(customer.input).toBeFocused();
});
