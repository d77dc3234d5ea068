import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import type { Loaded } from "../../../test/scene.ts";
import { stepsSent, stepsStuck } from "../../../test/scenes/help.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Steps",
  component: Chat.Steps,
  subcomponents: { Step: Chat.Step, StepDone: Chat.StepDone, StepStuck: Chat.StepStuck },
  parameters: { scene: stepsSent },
  render: () => (
    <Chat.Root>
      <Chat.List />
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Steps>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Begun: Story = {};

/** One is done, and at the next one the customer is stuck, which the person sees. */
export const Stuck: Story = { parameters: { scene: stepsStuck } };

/** A press ticks a step, another one takes the tick back. */
export const Ticked: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    const what = voice.say("chat.step-done");
    const tick = await canvas.findByRole("button", { name: voice.say("chat.step-of", { what, number: 1 }) });
    const done = (count: number) => canvas.findByText(voice.say("chat.steps-progress", { done: count, count: 3 }));
    await userEvent.click(tick);
    await done(1);
    await expect(tick).toHaveAttribute("aria-pressed", "true");
    await userEvent.keyboard("{Enter}");
    await done(0);
    await userEvent.keyboard(" ");
    await done(1);
  },
};

/** In one’s own order, without pictures. */
export const OwnOrder: Story = {
  parameters: { scene: stepsStuck },
  render: () => (
    <Chat.Root>
      <Chat.List>
        {(row) => (
          <Chat.Message row={row}>
            <Chat.Steps>
              <Chat.StepsProgress />
              <Chat.StepsTitle />
              <Chat.StepsList>
                {(index) => (
                  <Chat.Step index={index}>
                    <Chat.StepNumber />
                    <Chat.StepText />
                    <Chat.StepImage />
                    <Chat.StepDone />
                    <Chat.StepStuck />
                    <Chat.StepNote />
                  </Chat.Step>
                )}
              </Chat.StepsList>
            </Chat.Steps>
          </Chat.Message>
        )}
      </Chat.List>
    </Chat.Root>
  ),
};
