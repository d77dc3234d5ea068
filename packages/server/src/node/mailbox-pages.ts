import { Hono } from "hono";
import { html } from "hono/html";
import type { Letter } from "../app/contract.ts";
import { isLoopback, type NodeEnv, peerOf } from "./peer.ts";
import type { Mailbox } from "./mailbox.ts";
import { page } from "./page.ts";

/** The pages `/mailbox` and `/mailbox/:id`: letters that were sent, for whoever sits at this machine. */
export function mailboxPages(mailbox: Mailbox): Hono<NodeEnv> {
  const pages = new Hono<NodeEnv>();

  pages.use(async (c, next) => {
    const forwarded = c.req.header("forwarded") ?? c.req.header("x-forwarded-for");
    if (!isLoopback(peerOf(c).address) || forwarded !== undefined) {
      const words = html`<p>The mailbox is for development and opens only on the machine that the server runs on.</p>`;
      return c.html(page("Mailbox", words), 403);
    }
    c.header("Cache-Control", "no-store");
    return next();
  });

  pages.get("/", (c) => c.html(page("Mailbox", list(mailbox.list()))));

  pages.get("/:id", (c) => {
    const letter = mailbox.get(c.req.param("id"));
    if (letter) return c.html(page(letter.subject, one(letter)));
    return c.html(page("No such letter", html`<p><a href="/mailbox">All letters</a></p>`), 404);
  });

  return pages;
}

function list(letters: readonly Letter[]) {
  if (letters.length === 0) return html`<p>No letters yet. They appear here as soon as the server sends one.</p>`;
  return html`<ol class="letters">
    ${letters.map(
      (letter) =>
        html`<li>
          <a href="/mailbox/${letter.id}">${letter.subject}</a><br />
          <span class="quiet">to ${letter.to}, ${when(letter.at)}</span>
        </li>`,
    )}
  </ol>`;
}

function one(letter: Letter) {
  const rows = [["From", letter.from], ["To", letter.to], ...Object.entries(letter.headers)];
  const rich = html`<h2>As HTML</h2>
    <iframe sandbox="" title="The letter as HTML" srcdoc="${letter.html ?? ""}"></iframe>`;
  return html`<p><a href="/mailbox">All letters</a></p>
    <dl>
      ${rows.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
      <dt>Sent</dt>
      <dd>${when(letter.at)}</dd>
    </dl>
    <pre>${letter.text}</pre>
    ${letter.html === null ? "" : rich}`;
}

function when(at: number) {
  const iso = new Date(at).toISOString();
  return html`<time datetime="${iso}">${iso.slice(0, 16).replace("T", " ")} UTC</time>`;
}
