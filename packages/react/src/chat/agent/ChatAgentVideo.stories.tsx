import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import type { Loaded } from "../../../test/scene.ts";
import { greeting } from "../../../test/scenes/people.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/AgentVideo",
  component: Chat.AgentVideo,
  parameters: { scene: greeting },
  render: () => (
    <Chat.Root>
      <Chat.Agent />
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.AgentVideo>;

export default meta;

type Story = StoryObj<typeof meta>;

/** On the card; nothing of the film is loaded yet. */
export const OnTheCard: Story = {};

/** After the press it plays over the page, with captions in the customer’s language. */
export const Shown: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    const name = voice.say("chat.agent-video", { name: "Olena" });
    await userEvent.click(await canvas.findByRole("button", { name }));
    const film = (await canvas.findByRole("dialog", { name })).querySelector("video");
    // No hand has pressed in earnest, and then browsers play without sound only.
    if (film) film.muted = true;
    await film?.play();
    await expect(film?.duration).toBeGreaterThan(0);
  },
};

export const PutTogether: Story = {
  render: () => (
    <Chat.Root>
      <Chat.Agent>
        <Chat.AgentPhoto />
        <Chat.AgentName />
        <Chat.AgentVideo />
      </Chat.Agent>
    </Chat.Root>
  ),
};

const stay = (): void => undefined;

/** The film by itself, as a host shows it from a button of its own. */
export const Film: Story = {
  render: () => (
    <Chat.Root>
      <Chat.Agent>
        <Chat.AgentFilm onClose={stay} onBroken={stay} />
      </Chat.Agent>
    </Chat.Root>
  ),
};
