import { expect, test } from "vitest";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { json } from "../test-kit/scripted-fetch.ts";

test("a token that has ended before it was renewed is not sent: a session is opened first", async () => {
  const { client, clock, server, puts, open } = setUpSupport();
  let opened = 0;
  server.onSession = () => {
    opened += 1;
    return json(server.session(opened === 1 ? { expiresAt: clock.now() + 500 } : {}));
  };
  await open();
  // The renewal is due a second after the opening.
  await clock.advance(600);
  client.chat.send("Are you there?");
  await settle();
  expect(opened).toBe(2);
  expect(puts().map(({ token }) => token)).toEqual(puts().map(() => "token-2"));
  expect(puts().length).toBeGreaterThan(0);
});
