import { chatState, initialState, type Part, REACTIONS } from "@warmline/client";
import { type ReactElement, type ReactNode, useEffect } from "react";
import { expect, test } from "vitest";
import type { FakeClient } from "../../test/createFakeClient.ts";
import { describePart } from "../../test/describePart.tsx";
import { partNames } from "../../test/partNames.ts";
import {
  CHAT,
  chatting,
  conversation,
  ended,
  live,
  message,
  NOW,
  offer,
  olena,
  promise,
  site,
  text,
  unsent,
} from "../../test/world.ts";
import { useClient } from "../hooks/useClient.ts";
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

/** Fetches the last page of the history. */
function ReachBeginning({ children }: { children: ReactNode }) {
  const client = useClient() as FakeClient;
  useEffect(() => client.setState({ earlier: {} }), [client]);
  return children;
}

const inAgent = (part: ReactElement) => inRoot(<Chat.Agent>{part}</Chat.Agent>);
const inComposer = (part: ReactElement) => inRoot(<Chat.Composer>{part}</Chat.Composer>);
const inPromise = (part: ReactElement) => inRoot(<Chat.Promise>{part}</Chat.Promise>);
const inMessage = (part: ReactElement) =>
  inRoot(<Chat.List>{(row) => <Chat.Message row={row}>{part}</Chat.Message>}</Chat.List>);

/** Points at the first message, as a mouse does. */
function Pointed({ children }: { children: ReactNode }) {
  useEffect(() => {
    const move = new PointerEvent("pointermove", { bubbles: true, pointerType: "mouse" });
    document.querySelectorAll('[data-wl="chat-message"]').forEach((row) => row.dispatchEvent(move));
  }, []);
  return children;
}

const inTools = (part: ReactElement) => (
  <Pointed>
    <Chat.Root>
      <Chat.List />
      {part}
    </Chat.Root>
  </Pointed>
);

/** Presses one of the tools of the first message. */
const asking = (Button: typeof Chat.React) => (part: ReactElement) =>
  inTools(
    <Chat.Tools>
      <Button ref={(button) => button?.click()} />
      {part}
    </Chat.Tools>,
  );

/** Takes the first message into the composer. */
function Changing({ children }: { children: ReactNode }) {
  const { editing } = useChatContext();
  useEffect(() => editing.set({ id: "message-1", text: "Hello" }), [editing]);
  return children;
}

const inChange = (part: ReactElement) =>
  inRoot(
    <Chat.Composer>
      <Changing>{part}</Changing>
    </Chat.Composer>,
  );
const inConversation = (part: ReactElement) =>
  inRoot(
    <Chat.Conversations>
      {(one) => <Chat.Conversation conversation={one}>{part}</Chat.Conversation>}
    </Chat.Conversations>,
  );

const robot = chatting([], { site: { ...site, agents: [{ ...olena, bot: true }] } });
const failure = { code: "invalid-request", title: "", retryable: false };
const failed = chatting([], { outbox: [unsent("Hi", { status: "failed", failure })] });
const reading = chatting([], { earlier: { [CHAT]: "there" } });
const joined = chatting([message(1, "system", { type: "notice", notice: "joined", agentId: "olena" })]);
const promised = chatting([], { promises: { "promise-1": promise() } });
const typing = chatting([], { typing: { "chat-1": { agentId: "olena", expiresAt: NOW + 6_000 } } });
const own = { ...message(1, "me", text("Hello")), at: NOW };
const mine = chatting([own]);
const changed = chatting([
  { ...own, editedAt: NOW, reactions: [{ by: { kind: "agent", agentId: "olena" }, emoji: REACTIONS[0] }] },
]);
const removed = chatting([{ ...own, parts: [], removedAt: NOW }]);
const unchanged = chatting([own], {
  outbox: [
    unsent("", {
      status: "failed",
      failure,
      command: { type: "edit-message", conversationId: "chat-1", messageId: own.id, text: "Hi" },
    }),
  ],
});
const over = conversation({ id: "chat-0", state: "ended", endedAt: NOW });
const elsewhere = { ...live, conversations: { "chat-0": over, "chat-1": conversation() }, chosen: "chat-0" };
const found = chatting([own], { search: { words: "hello", status: "done", messages: [own], more: false } });
const row = {
  key: "1",
  id: "1",
  seq: 1,
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
  editedAt: null,
  removedAt: null,
  reactions: [],
  change: null,
  files: [],
};

const root = { anatomy, within: inRoot, missing: "Chat.Root" };
describePart({ anatomy, part: Chat.Root, name: "root", tag: "div", missing: "Support.Root" });
describePart({ ...root, part: Chat.Agent, name: "agent", tag: "div", state: chatting() });
describePart({ ...root, part: Chat.List, name: "list", tag: "div", state: live });
describePart({ ...root, part: Chat.Empty, name: "empty", tag: "p", state: live });
describePart({ ...root, part: Chat.Topics, name: "topics", tag: "fieldset", state: live });
describePart({ ...root, part: Chat.TopicsLabel, name: "topics-label", tag: "legend", state: live });
describePart({
  ...root,
  part: Chat.Topic,
  name: "topic",
  tag: "label",
  props: { category: "billing" },
  state: live,
});
describePart({ ...root, part: Chat.Team, name: "team", tag: "span", state: live });
describePart({
  ...root,
  part: Chat.Latest,
  name: "latest",
  tag: "button",
  within: (part) => inRoot(<ReadUp>{part}</ReadUp>),
});
describePart({ ...root, part: Chat.Earlier, name: "earlier", tag: "button", state: reading });
describePart({
  ...root,
  part: Chat.Beginning,
  name: "beginning",
  tag: "p",
  state: reading,
  within: (part) => inRoot(<ReachBeginning>{part}</ReachBeginning>),
});
describePart({ ...root, part: Chat.Unseen, name: "unseen", tag: "p" });
describePart({ ...root, part: Chat.Day, name: "day", tag: "p", props: { at: NOW } });
describePart({ ...root, part: Chat.Message, name: "message", tag: "article", props: { row } });
describePart({ ...root, part: Chat.Typing, name: "typing", tag: "p", state: typing });
describePart({ ...root, part: Chat.Promise, name: "promise", tag: "div", state: promised });
describePart({ ...root, part: Chat.Composer, name: "composer", tag: "form" });
describePart({ ...root, part: Chat.Actions, name: "actions", tag: "div" });
describePart({ ...root, part: Chat.Leave, name: "leave", tag: "button", state: chatting() });
describePart({ ...root, part: Chat.ToTicket, name: "to-ticket", tag: "button", state: mine });

const agent = { anatomy, within: inAgent, missing: "Chat.Agent", state: chatting() };
describePart({ ...agent, part: Chat.AgentPhoto, name: "agent-photo", tag: "span" });
describePart({ ...agent, part: Chat.AgentName, name: "agent-name", tag: "span" });
describePart({ ...agent, part: Chat.AgentSignature, name: "agent-signature", tag: "span" });
describePart({ ...agent, part: Chat.AgentBot, name: "agent-bot", tag: "span", state: robot });

const sorry = {
  type: "apology",
  happened: "It stopped.",
  fixed: "It runs.",
  changes: "A second one.",
  sorry: "Sorry.",
};
const apologised = chatting([message(1, "olena", sorry as Part)]);
const offered = chatting([message(1, "olena", { type: "offer", offerId: "offer-1" })], {
  offers: { "offer-1": offer() },
});
const inOne = { anatomy, within: inMessage, missing: "Chat.Message", state: failed };
describePart({ ...inOne, part: Chat.Text, name: "text", tag: "div" });
describePart({ ...inOne, part: Chat.Time, name: "time", tag: "time" });
describePart({ ...inOne, part: Chat.Status, name: "status", tag: "span" });
describePart({ ...inOne, part: Chat.Retry, name: "retry", tag: "button" });
describePart({ ...inOne, part: Chat.Notice, name: "notice", tag: "p", state: joined });
describePart({ ...inOne, part: Chat.Apology, name: "apology", tag: "div", state: apologised });
describePart({ ...inOne, part: Chat.Offer, name: "offer", tag: "div", state: offered });
const inOffer = {
  ...inOne,
  within: (part: ReactElement) => inMessage(<Chat.Offer>{part}</Chat.Offer>),
  state: offered,
};
describePart({ ...inOffer, part: Chat.OfferState, name: "offer-state", tag: "p", missing: "Chat.Offer" });
describePart({ ...inOffer, part: Chat.OfferClaim, name: "offer-claim", tag: "button", missing: "Chat.Offer" });
describePart({ ...inOne, part: Chat.Discard, name: "discard", tag: "button", missing: "Chat.Root" });

const composer = { anatomy, within: inComposer, missing: "Chat.Composer" };
describePart({ ...composer, part: Chat.Input, name: "input", tag: "textarea" });
describePart({ ...composer, part: Chat.Remaining, name: "remaining", tag: "span", draft: "a".repeat(3_950) });
describePart({ ...composer, part: Chat.Send, name: "send", tag: "button" });

describePart({ ...composer, part: Chat.Emoji, name: "emoji", tag: "span" });

const change = { anatomy, within: inChange, missing: "Chat.Composer", state: mine };
describePart({ ...change, part: Chat.Editing, name: "editing", tag: "div" });
describePart({ ...change, part: Chat.EditCancel, name: "edit-cancel", tag: "button" });

describePart({ ...inOne, part: Chat.Edited, name: "edited", tag: "span", state: changed });
describePart({ ...inOne, part: Chat.Reactions, name: "reactions", tag: "div", state: changed });
describePart({ ...inOne, part: Chat.Removed, name: "removed", tag: "p", state: removed });
describePart({ ...inOne, part: Chat.Unchanged, name: "unchanged", tag: "div", state: unchanged });

describePart({ ...root, part: Chat.Tools, name: "tools", tag: "div", within: inTools, state: mine });
const tools = {
  anatomy,
  within: (part: ReactElement) => inTools(<Chat.Tools>{part}</Chat.Tools>),
  state: mine,
  missing: "Chat.Tools",
};
const theirs = chatting([message(1, "olena", text("Hello"))]);
describePart({ ...tools, part: Chat.React, name: "react", tag: "button", state: theirs });
describePart({
  ...tools,
  part: Chat.ReactWith,
  name: "react-with",
  tag: "div",
  within: asking(Chat.React),
  state: theirs,
});
describePart({ ...tools, part: Chat.Copy, name: "copy", tag: "button" });
describePart({ ...tools, part: Chat.Edit, name: "edit", tag: "button" });
describePart({ ...tools, part: Chat.Remove, name: "remove", tag: "button" });
describePart({ ...tools, part: Chat.RemoveAsk, name: "remove-ask", tag: "div", within: asking(Chat.Remove) });

describePart({ ...root, part: Chat.Elsewhere, name: "elsewhere", tag: "div", state: elsewhere });
describePart({ ...root, part: Chat.GoOn, name: "go-on", tag: "button", state: elsewhere });
describePart({ ...root, part: Chat.New, name: "new", tag: "button", state: ended() });
describePart({ ...root, part: Chat.Conversations, name: "conversations", tag: "ul", state: mine });
describePart({ ...root, part: Chat.Search, name: "search", tag: "input", state: mine });
describePart({ ...root, part: Chat.Found, name: "found", tag: "p", state: found });
describePart({ ...root, part: Chat.Results, name: "results", tag: "ul", state: found });
describePart({ ...root, part: Chat.Result, name: "result", tag: "button", props: { message: own }, state: found });

const inTray = (part: ReactElement) => inComposer(<Chat.Tray>{() => part}</Chat.Tray>);
const inFiles = (part: ReactElement) => inMessage(<Chat.Files>{() => part}</Chat.Files>);
const picture = { width: 320, height: 200 };
const file = {
  type: "file",
  fileId: "file-1",
  name: "page.png",
  mediaType: "image/png",
  size: 2_048,
  image: picture,
} as const;
const withFile = chatting([{ ...own, parts: [file] }]);
const upload = {
  id: "file-2",
  name: "notes.txt",
  mediaType: "text/plain",
  size: 2_048,
  sent: 1_024,
  status: "uploading",
  failure: null,
  image: null,
  previewUrl: null,
  tray: "chat",
  messageId: null,
} as const;
const attached = { ...live, uploads: [upload] };

/** Has a file refused, as if it were too large. */
function Refusing({ children }: { children: ReactNode }) {
  const { refused } = useChatContext();
  useEffect(() => refused.set([{ name: "film.mp4", mediaType: "video/mp4", size: 1, reason: "too-large" }]), [refused]);
  return children;
}

/** Holds a file over the chat. */
function Dragged({ children }: { children: ReactNode }) {
  useEffect(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["x"], "x.txt"));
    const over = new DragEvent("dragenter", { bubbles: true, dataTransfer });
    document.querySelectorAll('[data-wl="chat-root"]').forEach((root) => root.dispatchEvent(over));
  }, []);
  return children;
}

describePart({ ...composer, part: Chat.Attach, name: "attach", tag: "span", state: live });
describePart({ ...composer, part: Chat.Tray, name: "tray", tag: "ul", state: attached });
describePart({
  ...root,
  part: Chat.Upload,
  name: "upload",
  tag: "div",
  within: inTray,
  props: { fileId: upload.id },
  state: attached,
});
describePart({
  ...root,
  part: Chat.Refused,
  name: "refused",
  tag: "ul",
  within: (part) => inRoot(<Refusing>{part}</Refusing>),
});
describePart({
  ...root,
  part: Chat.Drop,
  name: "drop",
  tag: "div",
  within: (part) => <Dragged>{inRoot(part)}</Dragged>,
});
describePart({ ...inOne, part: Chat.Files, name: "files", tag: "div", state: withFile });
const files = { anatomy, within: inFiles, missing: "Chat.Files", state: withFile };
describePart({ ...files, part: Chat.File, name: "file", tag: "button" });
describePart({ ...files, part: Chat.Image, name: "image", tag: "button" });
describePart({
  ...files,
  part: Chat.Viewer,
  name: "viewer",
  tag: "dialog",
  props: { src: "data:image/gif;base64,R0lGODlhAQABAAAAACw=", onClose: () => undefined },
});

const view = chatState.conversations({ ...initialState, ...mine })[0];
const entry = { anatomy, within: inConversation, missing: "Chat.Conversation", state: mine };
describePart({
  ...root,
  part: Chat.Conversation,
  name: "conversation",
  tag: "button",
  props: { conversation: view },
  state: mine,
});
describePart({ ...entry, part: Chat.ConversationTitle, name: "conversation-title", tag: "span" });
describePart({ ...entry, part: Chat.ConversationWords, name: "conversation-words", tag: "span" });
describePart({ ...entry, part: Chat.ConversationWhen, name: "conversation-when", tag: "time" });
describePart({ ...entry, part: Chat.ConversationState, name: "conversation-state", tag: "span" });

describePart({
  anatomy,
  part: Chat.Countdown,
  name: "countdown",
  tag: "span",
  within: inPromise,
  missing: "Chat.Promise",
  state: promised,
});
