import { setupWorker } from "msw/browser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld } from "../src/browser/index.ts";
import { carry, type World } from "../src/index.ts";
import { carryContact } from "./carried-contact.ts";

const SERVER = "https://support.fernhost.example";
const worker = setupWorker();
let world: World;

beforeAll(async () => {
  world = await createWorld({ publicUrl: SERVER, site: (site) => site.origins.push(location.origin) });
  worker.use(...carry(world.app, SERVER));
  await worker.start({ quiet: true });
});

afterAll(() => {
  return worker.stop();
});

test("the real server runs inside the page: a contact goes through, streams included", async () => {
  await expect(carryContact(world)).resolves.toBeUndefined();
});
