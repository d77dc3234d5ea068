import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { press } from "../../../test/press.ts";
import type { Given, Loaded } from "../../../test/scene.ts";
import { greeted, greetedByTheCompany } from "../../../test/scenes/greeting.ts";
import { Support } from "../index.ts";

const meta = {
  title: "Support/Greeting",
  parameters: { whole: true },
  render: ({ client, voice }) => (
    <Support.Root client={client} voice={voice} greetings page="/plans">
      <Support.Greeting>
        <Support.GreetingPhoto />
        <Support.GreetingName />
        <Support.GreetingText />
        <Support.GreetingOpen />
        <Support.GreetingDismiss />
      </Support.Greeting>
      <Support.Launcher>?</Support.Launcher>
    </Support.Root>
  ),
} satisfies Meta<Given>;

export default meta;

type Story = StoryObj<Given>;

const isSaid: Story["play"] = async ({ canvas, loaded }) => {
  const { voice } = loaded as unknown as Loaded;
  await expect(await canvas.findByRole("region", { name: voice.say("support.greeting") })).toBeVisible();
};

/** After a while on a page that the site file names. */
export const ByAnAgent: Story = { parameters: { scene: greeted }, play: isSaid };

export const ByTheCompany: Story = { parameters: { scene: greetedByTheCompany }, play: isSaid };

/** It is gone for good. */
export const TakenAway: Story = { parameters: { scene: greeted }, play: press("support.greeting-dismiss") };
