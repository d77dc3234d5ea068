import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test as base, type Page } from "@playwright/test";
import { Program, sparePort } from "../../apps/demo/e2e/stage/processes.ts";
import { withBins } from "../run.ts";
import { installFixtures, must } from "./install.ts";

/** A `warmline start` from the packed server, for a page on one origin. */
export interface SupportDesk {
  url: string;
  /** Lets an agent take whoever waits and say this to them. */
  answer(sentence: string): Promise<void>;
}

interface Stage {
  /** Everything that the page said on its console. */
  consoles: string[];
  /** Starts a program of a fixture, and waits until it printed what `ready` looks for. */
  run(
    fixture: string,
    command: string,
    args: readonly string[],
    ready: RegExp,
    env?: NodeJS.ProcessEnv,
  ): Promise<Program>;
  openDesk(origin: string): Promise<SupportDesk>;
}

/** Fixtures outside the workspace, with the packed packages installed. */
export const test = base.extend<Stage, { folder: string }>({
  folder: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "warmline-packed-"));
      try {
        await installFixtures(folder);
        await use(folder);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    { scope: "worker", timeout: 300_000 },
  ],
  consoles: async ({ page }, use) => {
    const said: string[] = [];
    page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => said.push(`error: ${error.message}`));
    await use(said);
    expect(said.filter((line) => /^(error|warning)/.test(line))).toEqual([]);
  },
  run: async ({ folder }, use) => {
    const programs: Program[] = [];
    const ended = new AbortController();
    await use(async (fixture, command, args, ready, env = {}) => {
      const cwd = join(folder, fixture);
      const program = await Program.run(command, args, ready, { cwd, env: withBins(env, cwd), signal: ended.signal });
      programs.push(program);
      return program;
    });
    await Promise.all(programs.map((program) => program.stop()));
    // Whatever has not become ready ends here too.
    ended.abort();
  },
  openDesk: async ({ folder, run }, use) => {
    await use(async (origin) => {
      const cwd = join(folder, "support");
      const port = await sparePort();
      const url = `http://127.0.0.1:${port}`;
      const site = JSON.parse(readFileSync(join(cwd, "fernhost.json"), "utf8")) as object;
      writeFileSync(join(cwd, `fernhost-${port}.json`), JSON.stringify({ ...site, origins: [origin] }));
      const where = ["--site", `fernhost-${port}.json`, "--data", `data-${port}`, "--port", String(port)];
      const server = await run("support", "warmline", ["start", ...where], /sign-in=\S+\s/);
      const link = /sign-in=(\S+)/.exec(server.output)?.[1] ?? "";
      return { url, answer: async (sentence) => void (await must("node", ["answer.ts", url, link, sentence], cwd)) };
    });
  },
});

/** Opens the widget on a page, writes, and waits for the agent’s answer. */
export async function talk(page: Page, desk: SupportDesk): Promise<void> {
  await page.getByRole("button", { name: "Talk to us" }).click();
  const window = page.getByRole("dialog", { name: "Talk to us" });
  const log = window.getByRole("log", { name: "Conversation" });
  await window.getByRole("textbox", { name: "Your message" }).fill("Our shop shows a warning");
  await page.keyboard.press("Enter");
  await expect(log.getByRole("article").filter({ hasText: "Our shop shows a warning" })).toContainText("Sent");
  await desk.answer("It is the *certificate*. I renew it now.");
  await expect(log.getByText("certificate", { exact: true })).toHaveRole("emphasis");
}

export { expect, must, sparePort };
