import { type ReactElement, type ReactNode, useEffect } from "react";
import { expect, test } from "vitest";
import { describePart } from "../../test/describePart.tsx";
import { partNames } from "../../test/partNames.ts";
import { chatting, live, message, NOW, olena, promise, site, text, unsent } from "../../test/world.ts";
import { chatAnatomy as anatomy } from "./anatomy.ts";
import { useChatContext } from "./ChatContext.ts";
import { Chat } from "./index.ts";

test("exports the parts of the anatomy", () => {
  expect(partNames(Chat)).toEqual(Object.keys(anatomy.parts).sort());
});

const inRoot = (part: ReactElement) => <Chat.Root>{part}</Chat.Root>;
/** Leaves the end of the list, as one does who reads up. */
function ReadUp({ children }: { children: ReactNode }) {
  const { atEnd } = useChatContext();
  useEffect(() => atEnd.set(false), [atEnd]);
  return children;
}

const inAgent = (part: ReactElement) => inRoot(<Chat.Agent>{part}</Chat.Agent>);
const inComposer = (part: ReactElement) => inRoot(<Chat.Composer>{part}</Chat.Composer>);
const inPromise = (part: ReactElement) => inRoot(<Chat.Promise>{part}</Chat.Promise>);
const inMessage = (part: ReactElement) =>
  inRoot(<Chat.List>{(row) => <Chat.Message row={row}>{part}</Chat.Message>}</Chat.List>);

const robot = chatting([], { site: { ...site, agents: [{ ...olena, bot: true }] } });
const failure = { code: "invalid-request", title: "", retryable: false };
const failed = chatting([], { outbox: [unsent("Hi", { status: "failed", failure })] });
const joined = chatting([message(1, "system", { type: "notice", notice: "joined", agentId: "olena" })]);
const promised = chatting([], { promises: { "promise-1": promise() } });
const typing = chatting([], { typing: { "chat-1": { agentId: "olena", expiresAt: NOW + 6_000 } } });
const row = {
  key: "1",
  id: "1",
  author: "me",
  agentId: null,
  at: NOW,
  parts: [text("Hello")],
  text: "Hello",
  status: "sent",
  failure: null,
  inDoubt: false,
  startsGroup: true,
  startsDay: false,
};

const root = { anatomy, within: inRoot, missing: "Chat.Root" };
describePart({ anatomy, part: Chat.Root, name: "root", tag: "div", missing: "Support.Root" });
describePart({ ...root, part: Chat.Agent, name: "agent", tag: "div", state: chatting() });
describePart({ ...root, part: Chat.List, name: "list", tag: "div", state: live });
describePart({ ...root, part: Chat.Empty, name: "empty", tag: "p", state: live });
describePart({ ...root, part: Chat.Team, name: "team", tag: "span", state: live });
describePart({
  ...root,
  part: Chat.Latest,
  name: "latest",
  tag: "button",
  within: (part) => inRoot(<ReadUp>{part}</ReadUp>),
});
describePart({ ...root, part: Chat.Day, name: "day", tag: "p", props: { at: NOW } });
describePart({ ...root, part: Chat.Message, name: "message", tag: "article", props: { row } });
describePart({ ...root, part: Chat.Typing, name: "typing", tag: "p", state: typing });
describePart({ ...root, part: Chat.Promise, name: "promise", tag: "div", state: promised });
describePart({ ...root, part: Chat.Composer, name: "composer", tag: "form" });
describePart({ ...root, part: Chat.Actions, name: "actions", tag: "div" });
describePart({ ...root, part: Chat.Leave, name: "leave", tag: "button", state: chatting() });

const agent = { anatomy, within: inAgent, missing: "Chat.Agent", state: chatting() };
describePart({ ...agent, part: Chat.AgentPhoto, name: "agent-photo", tag: "span" });
describePart({ ...agent, part: Chat.AgentName, name: "agent-name", tag: "span" });
describePart({ ...agent, part: Chat.AgentSignature, name: "agent-signature", tag: "span" });
describePart({ ...agent, part: Chat.AgentBot, name: "agent-bot", tag: "span", state: robot });

const inOne = { anatomy, within: inMessage, missing: "Chat.Message", state: failed };
describePart({ ...inOne, part: Chat.Text, name: "text", tag: "div" });
describePart({ ...inOne, part: Chat.Time, name: "time", tag: "time" });
describePart({ ...inOne, part: Chat.Status, name: "status", tag: "span" });
describePart({ ...inOne, part: Chat.Retry, name: "retry", tag: "button" });
describePart({ ...inOne, part: Chat.Notice, name: "notice", tag: "p", state: joined });
describePart({ ...inOne, part: Chat.Discard, name: "discard", tag: "button", missing: "Chat.Root" });

const composer = { anatomy, within: inComposer, missing: "Chat.Composer" };
describePart({ ...composer, part: Chat.Input, name: "input", tag: "textarea" });
describePart({ ...composer, part: Chat.Remaining, name: "remaining", tag: "span", draft: "a".repeat(3_950) });
describePart({ ...composer, part: Chat.Send, name: "send", tag: "button" });

describePart({
  anatomy,
  part: Chat.Countdown,
  name: "countdown",
  tag: "span",
  within: inPromise,
  missing: "Chat.Promise",
  state: promised,
});
