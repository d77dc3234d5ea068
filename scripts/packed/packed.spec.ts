import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PUBLISHED } from "../packages.ts";
import { expect, must, sparePort, talk, test } from "./stage.ts";

/** A module that one of our packages exports, as it lies in a fixture. */
interface Module {
  package: string;
  fixture: string;
  /** As it is imported. */
  specifier: string;
  file: string;
}

interface Manifest {
  name: string;
  exports: Record<string, string | { default: string }>;
}

function installedModules(folder: string): Module[] {
  return globSync("*/node_modules/@warmline/*", { cwd: folder }).flatMap((path) => {
    const root = join(folder, path);
    const { name, exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;
    const fixture = join(folder, path.split(/[\\/]/)[0] ?? "");
    return Object.entries(exports).flatMap(([entry, target]) => {
      const pattern = (typeof target === "string" ? target : target.default).slice("./".length);
      const [before = "", after = ""] = pattern.split("*");
      return globSync(pattern, { cwd: root }).map((file) => {
        const star = file.slice(before.length, file.length - after.length);
        const specifier = name + entry.slice(".".length).replace("*", star);
        return { package: name, fixture, specifier, file: join(root, file) };
      });
    });
  });
}

test("every package can be imported in Node, where there is no page", async ({ folder }) => {
  const modules = installedModules(folder);
  expect(new Set(modules.map((module) => module.package))).toEqual(
    new Set(PUBLISHED.map((name) => `@warmline/${name}`)),
  );
  const scripts = modules.filter(({ file }) => file.endsWith(".js"));
  for (const [fixture, inside] of Map.groupBy(scripts, (module) => module.fixture)) {
    const imports = inside.map(({ specifier }) => `await import(${JSON.stringify(specifier)});`).join("\n");
    expect(await must("node", ["--input-type=module", "--eval", imports], fixture)).toBe("");
  }
});

test("whatever React renders is marked as a client’s, for servers that render components", ({ folder }) => {
  const scripts = installedModules(folder).filter(({ file }) => file.endsWith(".js"));
  const modules = scripts.filter((module) => module.package === "@warmline/react");
  expect(modules.map(({ specifier }) => specifier)).toContain("@warmline/react/widget");
  for (const { file } of modules) expect(readFileSync(file, "utf8")).toMatch(/^"use client";/);
});

test("strict hosts find the types, also the ones that resolve as Node does", async ({ folder }) => {
  await must("pnpm", ["--recursive", "run", "types"], folder);
});

test("on a Vite page with React 18 a message is sent and answered", async ({
  page,
  folder,
  run,
  openDesk,
  consoles,
}) => {
  const port = await sparePort();
  const origin = `http://127.0.0.1:${port}`;
  const desk = await openDesk(origin);
  await must("pnpm", ["run", "build"], join(folder, "vite-react-18"), { VITE_SUPPORT_SERVER: desk.url });
  await run("vite-react-18", "vite", ["preview", "--host=127.0.0.1", `--port=${port}`, "--strictPort"], /Local/);
  await page.goto(origin);
  await talk(page, desk);
  expect(consoles).toEqual([]);
});

test("on a page that a server rendered the launcher is there before the script and stays, and a message is answered", async ({
  page,
  browser,
  folder,
  run,
  openDesk,
  consoles,
}) => {
  const port = await sparePort();
  const origin = `http://localhost:${port}`;
  const desk = await openDesk(origin);
  // React says what does not fit together only in its development build.
  const env = { VITE_SUPPORT_SERVER: desk.url, NODE_ENV: "development" };
  await must("pnpm", ["run", "build"], join(folder, "server-rendered"), env);
  await run("server-rendered", "node", ["dist/server/server.js"], /Fernhost at/, { ...env, PORT: String(port) });

  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(origin);
  const before = await plain.getByRole("button", { name: "Talk to us" }).boundingBox();
  await plain.close();

  await page.goto(origin);
  await expect.poll(() => consoles.join("\n")).toContain("React DevTools");
  expect(await page.getByRole("button", { name: "Talk to us" }).boundingBox()).toEqual(before);
  await talk(page, desk);
});
