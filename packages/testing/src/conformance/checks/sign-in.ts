import { path } from "@warmline/protocol";
import { newId } from "../../people/server.ts";
import { check } from "../check.ts";
import { insist } from "../findings.ts";
import { json, type Probe } from "../probe.ts";

const DAY_MS = 24 * 3_600_000;

function signIn(probe: Probe, link: string): Promise<Response> {
  return probe.fetch(path("deskSignIn"), { method: "POST", json: { link } });
}

interface SignedIn {
  answer: Response;
  /** The cookie as the browser sends it back. */
  Cookie: string;
  token: string;
}

async function enter(probe: Probe): Promise<SignedIn> {
  const answer = await signIn(probe, await probe.link());
  insist(answer.ok, "A fresh sign-in link was used", "200", probe.seen(answer));
  const [Cookie = ""] = (answer.headers.get("Set-Cookie") ?? "").split(";");
  return { answer, Cookie, token: String(((await json(answer)) as { token?: unknown }).token) };
}

export const SIGN_IN = [
  check("A4", "the desk’s cookie", { desk: true, headers: true }, async (probe) => {
    const { answer, Cookie } = await enter(probe);
    const cookie = answer.headers.get("Set-Cookie") ?? "";
    const safe = /;\s*HttpOnly/i.test(cookie) && /;\s*SameSite=Strict/i.test(cookie);
    insist(safe, "An agent signed in", "a cookie that is HttpOnly and SameSite=Strict", cookie.replace(/=[^;]*/, "=…"));
    const mint = (headers: Record<string, string>) =>
      probe.fetch(path("deskSession"), { method: "POST", json: {}, headers });
    const minted = await mint({ Cookie });
    insist(minted.ok, "The cookie was changed for a token", "200", probe.seen(minted));
    await probe.refused(await mint({}), "not-authenticated", "A token was asked for without the cookie");
    const abroad = await mint({ Cookie, Origin: "https://elsewhere.invalid" });
    await probe.refused(abroad, "origin-refused", "The cookie was used from another origin");
    const stream = await probe.fetch(path("deskStream"), { headers: { Cookie } });
    await probe.refused(stream, "not-authenticated", "The desk’s stream was opened with the cookie alone");
  }),

  check("A4", "signing out", { desk: true, headers: true }, async (probe) => {
    const { Cookie, token } = await enter(probe);
    const visitor = await probe.visitor();
    const conversationId = await visitor.openChat();
    const out = await probe.fetch(path("deskSession"), { method: "DELETE", headers: { Cookie } });
    insist(out.ok, "An agent signed out", "204", probe.seen(out));
    const address = path("deskClaim", { conversationId, claimId: newId() });
    const late = await probe.fetch(address, { method: "PUT", json: {}, token });
    await probe.refused(late, "session-ended", "A token of a sign-in that had ended was used");
  }),

  check("A5", "a link that is used twice", { desk: true }, async (probe) => {
    const link = await probe.link();
    const first = await signIn(probe, link);
    insist(first.ok, "A fresh sign-in link was used", "200", probe.seen(first));
    await probe.refused(await signIn(probe, link), "link-refused", "A sign-in link was used a second time");
  }),

  check("A5", "a link of yesterday", { desk: true, clock: true }, async (probe) => {
    const link = await probe.link();
    await probe.turn(DAY_MS);
    await probe.refused(await signIn(probe, link), "link-refused", "A sign-in link was used after 24 hours");
  }),
];
