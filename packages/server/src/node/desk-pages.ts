import { Hono } from "hono";
import { html } from "hono/html";
import { DESK_POLICY, pageHeaders } from "./headers.ts";
import { page } from "./page.ts";
import type { NodeEnv } from "./peer.ts";
import { staticFiles, type StaticFiles } from "./static-files.ts";

/** The desk at `/desk/`, from the folder its build was copied to; every path of its own opens the same page. */
export function deskPages(folder: string): Hono<NodeEnv> {
  const desk = new Hono<NodeEnv>();
  let files: StaticFiles | undefined;

  desk.use("/desk/*", pageHeaders(DESK_POLICY));
  desk.get("/desk", (c) => c.redirect("/desk/", 308));
  desk.get("/desk/*", async (c) => {
    files ??= openFolder(folder);
    const name = new URL(c.req.url).pathname.slice("/desk".length);
    const found = await files?.(c.req.raw, name);
    if (found) return found;
    if (/\.\w+$/.test(name)) return c.notFound();
    const index = await files?.(c.req.raw, "/index.html");
    return index ?? c.html(page("The desk is not built", missing()), 503);
  });
  return desk;
}

function openFolder(folder: string): StaticFiles | undefined {
  try {
    return staticFiles(folder);
  } catch {
    return undefined;
  }
}

function missing() {
  return html`<p>
    This server has no desk to show. In the workspace, run <code>npx -y pnpm@12.21.0 build</code> once and open this
    page again; a published package brings the desk along.
  </p>`;
}
