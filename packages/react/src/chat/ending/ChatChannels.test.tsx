import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { CHANNEL, CHAT, chatting, conversation, site } from "../../../test/world.ts";
import { Chat } from "../index.ts";

const parts = (
  <Chat.Root>
    <Chat.Channels />
  </Chat.Root>
);
const endedAs = (endReason: "abusive" | "solved") =>
  chatting([], {
    site: { ...site, channels: [CHANNEL] },
    conversations: { [CHAT]: conversation({ state: "ended", endReason }) },
  });

test("a talk that was broken off says where to turn next, any other end does not", () => {
  const { client } = renderPart(parts, endedAs("abusive"));
  const link = screen.getByRole<HTMLAnchorElement>("link", { name: CHANNEL.label.en });
  expect(link.href).toBe(CHANNEL.href);
  expect(screen.getByRole("region", { name: /write to us again/ })).toBeTruthy();
  act(() => client.setState(endedAs("solved")));
  expect(screen.queryByRole("link")).toBeNull();
});

test("without other ways there is nothing to say", () => {
  renderPart(parts, { ...endedAs("abusive"), site });
  expect(screen.queryByRole("region")).toBeNull();
});
