import { path, readSessionResponse } from "@warmline/protocol";
import { newId } from "../../people/server.ts";
import { check } from "../check.ts";
import { insist, NOBODY_IS_ANONYMOUS, NotSeen } from "../findings.ts";
import { signIdentity, tampered, unsignedIdentity } from "../identity.ts";
import { json } from "../probe.ts";

export const IDENTITY = [
  check("S4", "a token that is signed as it should be", { identity: true }, async (probe) => {
    const identity = await probe.identity({ ...(await probe.claims()), name: "Maria" });
    const answer = await probe.handshake({ identity });
    const visitor = readSessionResponse(await json(answer))?.snapshot.visitor;
    const right = visitor?.identified === true && visitor.name === "Maria";
    insist(
      right,
      "A session was opened with a signed identity",
      "an identified visitor named Maria",
      probe.seen(answer),
    );
  }),

  check("S4", "tokens without a right signature", {}, async (probe) => {
    const claims = await probe.claims();
    const secret = btoa("a secret that the site has never heard of").replace(/=/g, "");
    const forged = await signIdentity({ kty: "oct", k: secret, kid: "none", alg: "HS256" }, claims);
    const tokens = { "alg: none": unsignedIdentity(claims), "an unknown key": forged, "a bare name": claims.sub };
    for (const [what, identity] of Object.entries(tokens)) {
      const answer = await probe.handshake({ identity });
      await probe.refused(answer, "identity-refused", `A session was asked for with an identity by ${what}`);
    }
  }),

  check("S4", "tokens by the right key that are wrong otherwise", { identity: true }, async (probe) => {
    const claims = await probe.claims();
    const { sub: _, ...nobody } = claims;
    const { kid, alg } = probe.identityKey;
    const tokens = {
      "that names another audience": await probe.identity({ ...claims, aud: "elsewhere" }),
      "without a subject": await probe.identity(nobody),
      "that has expired": await probe.identity({ ...claims, iat: claims.iat - 7_200, exp: claims.iat - 3_600 }),
      "that lives for three days": await probe.identity({ ...claims, exp: claims.iat + 3 * 86_400 }),
      "whose signature was changed": tampered(await probe.identity(claims)),
      "whose signature was taken away": unsignedIdentity(claims, alg, kid),
      "by `alg: none` under the key’s name": unsignedIdentity(claims, "none", kid),
    };
    for (const [what, identity] of Object.entries(tokens)) {
      const answer = await probe.handshake({ identity });
      await probe.refused(answer, "identity-refused", `A session was asked for with an identity ${what}`);
    }
  }),

  check("S5", "an anonymous visitor who signs in", { identity: true }, async (probe) => {
    const before = await probe.visitor();
    if (before.session.snapshot.visitor.identified) throw new NotSeen(NOBODY_IS_ANONYMOUS);
    const chat = await before.openChat();
    const watch = await probe.watch(before);
    const identity = await probe.identity();
    const maria = await probe.visitor({ restore: before.session.restore, identity });
    const done = "A visitor with a chat signed in";
    const came = maria.session.snapshot.conversations.some(({ id }) => id === chat);
    insist(came, done, `the chat ${chat} in the customer’s snapshot`, "a snapshot without it");
    const resync = await watch.until("resync", `${done}, and the anonymous stream was read`);
    const { reason } = resync.data;
    insist(
      reason === "identity-changed",
      `${done}, and the anonymous stream was read`,
      "resync(identity-changed)",
      String(reason),
    );
    const address = path("message", { conversationId: chat, messageId: newId() });
    const late = await before.put(address, { text: "Still me" });
    await probe.refused(late, "session-ended", `${done}, and the anonymous token was used once more`);
    await maria.put(path("ending", { conversationId: chat, endingId: newId() }), { reason: "left" });
  }),

  check("S5", "somebody else’s identified record", { identity: true }, async (probe) => {
    const claims = await probe.claims();
    const maria = await probe.visitor({ identity: await probe.identity(claims) });
    const chat = await maria.openChat();
    const ivan = await probe.visitor({ restore: maria.session.restore, identity: await probe.identity() });
    const done = "A second customer signed in with the first one’s restore token";
    const { conversations } = ivan.session.snapshot;
    insist(conversations.length === 0, done, "no conversations", `${conversations.length} of them`);
    const back = await probe.visitor({ identity: await probe.identity(claims) });
    const kept = back.session.snapshot.conversations.some(({ id }) => id === chat);
    insist(kept, `${done}, and the first one came back`, `the chat ${chat}`, "a snapshot without it");
  }),
];
