import type { ReactElement } from "react";
import { describePart } from "../../test/describePart.tsx";
import { CHANNEL, CHAT, chatting, conversation, message, olena, site, text } from "../../test/world.ts";
import { chatAnatomy as anatomy } from "./anatomy.ts";
import { Chat } from "./index.ts";

const within = (part: ReactElement) => <Chat.Root>{part}</Chat.Root>;
const greeting = { src: "/film", mediaType: "video/webm", poster: null, captions: [] };
const filmed = chatting([], { site: { ...site, agents: [{ ...olena, greeting }] } });
const inAgent = {
  anatomy,
  within: (part: ReactElement) => within(<Chat.Agent>{part}</Chat.Agent>),
  missing: "Chat.Agent",
  state: filmed,
};
const film = { onClose: () => undefined, onBroken: () => undefined };
describePart({ ...inAgent, part: Chat.AgentVideo, name: "agent-video", tag: "button" });
describePart({ ...inAgent, part: Chat.AgentFilm, name: "agent-film", tag: "dialog", props: film });

const program = chatting([], { site: { ...site, agents: [{ ...olena, bot: true }] } });
describePart({
  anatomy,
  within,
  missing: "Chat.Root",
  part: Chat.Person,
  name: "person",
  tag: "button",
  state: program,
});

const visitor = {
  ...{ id: "visitor-1", name: null, patronymic: null, nameAnsweredAt: null },
  ...{ email: null, identified: false, locale: "en", createdAt: 0 },
};
const state = chatting([message(1, "me", text("Hello"))], { visitor });
describePart({ anatomy, within, missing: "Chat.Root", part: Chat.AskName, name: "ask-name", tag: "form", state });

const asking = (part: ReactElement) => within(<Chat.AskName>{part}</Chat.AskName>);
const inside = { anatomy, within: asking, missing: "Chat.AskName", state };
describePart({ ...inside, part: Chat.AskNameField, name: "ask-name-field", tag: "label" });
describePart({ ...inside, part: Chat.AskNameSave, name: "ask-name-save", tag: "button" });
describePart({ ...inside, part: Chat.AskNameSkip, name: "ask-name-skip", tag: "button" });

const endReason = "abusive" as const;
const broken = chatting([], {
  site: { ...site, channels: [CHANNEL] },
  conversations: { [CHAT]: conversation({ state: "ended", endReason }) },
});
describePart({
  anatomy,
  within,
  missing: "Chat.Root",
  part: Chat.Channels,
  name: "channels",
  tag: "section",
  state: broken,
});
