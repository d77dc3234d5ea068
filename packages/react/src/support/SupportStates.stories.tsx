import type { Meta, StoryObj } from "@storybook/react-vite";
import type { CSSProperties, ReactElement } from "react";
import { bubble } from "../../test/bubble.tsx";
import { whileGreeting } from "../../test/greeting.tsx";
import { notificationStandIn } from "../../test/notificationStandIn.ts";
import { Composite } from "../../test/Composite.tsx";
import type { Loaded } from "../../test/scene.ts";
import { sideBySide } from "../../test/sideBySide.ts";
import { answered, talking } from "../../test/scenes/chat.ts";
import { followed, identified, planned, resolved, several } from "../../test/scenes/incidents.ts";
import { closed, manyUnread, opening, reconnecting, refused, signInFirst } from "../../test/scenes/support.ts";
import { Chat } from "../chat/index.ts";
import { Ticket } from "../ticket/index.ts";
import { Support } from "./index.ts";

const HEIGHT = "560px";

/** What is fixed to the page stays inside of this frame. */
const frame = {
  blockSize: HEIGHT,
  transform: "translateZ(0)",
  "--wl-window-inline-size": "calc(100% - 2 * var(--wl-inset))",
  "--wl-support-visible-size": HEIGHT,
} as CSSProperties;

const line = (caption: string): ReactElement => (
  <div style={frame}>
    <Support.Greeting>
      <Support.GreetingName />
      <Support.GreetingText />
      <Support.GreetingOpen />
      <Support.GreetingDismiss />
    </Support.Greeting>
    <Support.Launcher>
      {bubble}
      <Support.LauncherBadge />
    </Support.Launcher>
    <Support.Window>
      <Support.Header>
        <Support.Go to="chat" />
        <Support.Title />
        <Support.Notify open={caption === "Told of answers"}>
          <Support.NotifyButton>{bubble}</Support.NotifyButton>
          <Support.NotifyPanel>
            <Support.NotifySound />
            <Support.NotifySystem />
            <Support.NotifyHint />
          </Support.NotifyPanel>
        </Support.Notify>
        <Support.Close />
      </Support.Header>
      <Support.Connection />
      <Support.Incidents />
      <Support.Content>
        <Support.View name="chat">
          <Chat.Root>
            <Chat.Agent />
            <Chat.Empty />
            <Chat.List />
            <Chat.Actions>
              <Support.Go to="ticket" />
            </Chat.Actions>
          </Chat.Root>
        </Support.View>
        <Support.View name="ticket">
          <Ticket.Root>
            <Ticket.Form />
          </Ticket.Root>
        </Support.View>
      </Support.Content>
    </Support.Window>
  </div>
);

const meta = {
  title: "Support/All states",
  tags: ["composite"],
  parameters: sideBySide({
    Closed: closed,
    "Closed with unread": manyUnread,
    "First opening": opening,
    Open: {},
    "With an agent": answered,
    "Line lost": reconnecting,
    "Page refused": refused,
    "Sign in first": signInFirst,
    "In the middle of a talk": talking,
    "Told of answers": answered,
    Greeted: closed,
    "Something is wrong": identified,
    "A critical one, and more": several,
    "It is fixed": resolved,
    "Planned work": planned,
    "Told when it is fixed": followed,
  }),
  beforeEach: () => notificationStandIn("denied"),
  render: (_, { loaded }) => (
    <Composite loaded={loaded as unknown as Loaded}>
      {(caption) => (caption === "Greeted" ? whileGreeting(line(caption)) : line(caption))}
    </Composite>
  ),
} satisfies Meta;

export default meta;

export const AllStates: StoryObj = {};
