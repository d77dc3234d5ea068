import type { Meta, StoryObj } from "@storybook/react-vite";
import type { Support } from "@warmline/react";
import { SupportWidget } from "@warmline/react/widget";
import { linesOf } from "../../packages/react/test/lines.ts";
import type { Loaded, Scene, SceneContext } from "../../packages/react/test/scene.ts";
import { ChatExample } from "./ChatExample.tsx";
import { DeskDoor } from "./DeskDoor.tsx";
import { RatingExample } from "./RatingExample.tsx";
import { SupportExample } from "./SupportExample.tsx";
import { TicketExample } from "./TicketExample.tsx";
import { WaitTimeExample } from "./WaitTimeExample.tsx";

/** What the pages show at work. In the sidebar they would only repeat the widgets’ own stories. */
const meta = { title: "Examples", tags: ["!dev"] } satisfies Meta;

export default meta;

type Story = StoryObj<typeof meta>;
type Line = Pick<Support.RootProps, "client" | "voice">;

/** A customer has written; then comes what is played. */
const written = (play: (context: SceneContext) => Promise<unknown> = async () => undefined): Scene => ({
  before: async (context) => {
    const visitor = await context.world.visitor({ locale: context.locale });
    await visitor.begin(linesOf(context.locale).warning);
    await play(context);
    return visitor;
  },
});

const widget = (args: object) => <SupportWidget {...(args as unknown as Line)} />;

/** A program is at the desk and answers whatever is written. */
const withPip: Scene = {
  before: async ({ world }) => {
    world.scriptedAgent();
    return undefined;
  },
};

export const Welcome: Story = { render: widget, parameters: { whole: true, scene: withPip } };

export const Widget: Story = { render: widget, parameters: { whole: true, scene: written() } };

export const Brand: Story = {
  render: widget,
  parameters: { whole: true, scene: written(({ world }) => world.play("agent promises")) },
};

export const SupportLine: Story = {
  render: (args) => <SupportExample {...(args as unknown as Line)} />,
  parameters: { whole: true, scene: written() },
};

export const Chat: Story = {
  render: () => <ChatExample />,
  parameters: { scene: written(({ world }) => world.play("agent answers")) },
};

/** The same moment in each ready theme. */
const promised: Story = {
  render: () => <ChatExample />,
  parameters: { scene: written(({ world }) => world.play("agent promises")) },
};

export const Hearth: Story = { ...promised, globals: { theme: "hearth" } };

export const Fjord: Story = { ...promised, globals: { theme: "fjord" } };

export const Slate: Story = { ...promised, globals: { theme: "slate" } };

export const Evening: Story = { ...promised, globals: { theme: "hearth", scheme: "dark" } };

export const Rating: Story = {
  render: () => <RatingExample />,
  parameters: { scene: written(({ world }) => world.play("agent ends the chat")) },
};

export const Ticket: Story = { render: () => <TicketExample /> };

const fifth: Scene = {
  before: async ({ world, locale }) => {
    const visitor = await world.visitor({ locale });
    await world.play("queue of five", { visitor, locale });
    return visitor;
  },
};

export const WaitTime: Story = { render: () => <WaitTimeExample />, parameters: { scene: fifth } };

/** An agent’s stream goes by the page’s network like a customer’s; the banner tells of it. */
export const Desk: Story = {
  render: (_, { loaded }) => {
    const [world] = Object.values((loaded as unknown as Loaded).worlds);
    return (
      <>
        {world && <DeskDoor world={world} />}
        <WaitTimeExample />
      </>
    );
  },
};
