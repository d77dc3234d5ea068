import type { Meta, StoryObj } from "@storybook/react-vite";
import type { Loaded } from "../../../test/scene.ts";
import { promised, promiseExtended, promisedSoon, promiseKept, promiseLapsed } from "../../../test/scenes/chat.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Promise",
  component: Chat.Promise,
  render: () => (
    <Chat.Root>
      <Chat.Promise />
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Promise>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Open: Story = { parameters: { scene: promised } };

export const LessThanAMinuteLeft: Story = { parameters: { scene: promisedSoon } };

/** It takes longer, and the customer reads why before the time is over. */
export const Extended: Story = { parameters: { scene: promiseExtended } };

export const Lapsed: Story = { parameters: { scene: promiseLapsed } };

/** A settled promise is shown only where it is asked for by its id. */
export const Kept: Story = {
  parameters: { scene: promiseKept },
  render: (_, { loaded }) => {
    const [client] = Object.values((loaded as unknown as Loaded).lines);
    const [promiseId] = Object.keys(client?.getState().promises ?? {});
    return (
      <Chat.Root>
        <Chat.Promise promiseId={promiseId} />
      </Chat.Root>
    );
  },
};

export const Countdown: Story = {
  parameters: { scene: promised },
  render: () => (
    <Chat.Root>
      <Chat.Promise>
        <Chat.Countdown />
      </Chat.Promise>
    </Chat.Root>
  ),
};
