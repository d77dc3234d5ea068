import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { press } from "../../../test/press.ts";
import type { Given, Loaded } from "../../../test/scene.ts";
import { onFive, poppingUp } from "../../../test/scenes/rating.ts";
import { Support } from "../../support/index.ts";
import { Rating } from "../index.ts";

const meta = {
  title: "Rating/Pop-up",
  parameters: { whole: true },
  render: ({ client, voice }) => (
    <Support.Root client={client} voice={voice}>
      <Rating.PopUp>
        <Rating.Root>
          <Rating.Question />
          <Rating.Faces />
          <Rating.Hint />
          <Rating.Saved />
          <Rating.Undo />
          <Rating.Dismiss />
          <Rating.RemarkButton />
          <Rating.Remark />
          <Rating.PassedOn />
        </Rating.Root>
      </Rating.PopUp>
      <Support.Launcher>?</Support.Launcher>
    </Support.Root>
  ),
} satisfies Meta<Given>;

export default meta;

type Story = StoryObj<Given>;

const isAsked: Story["play"] = async ({ canvas, loaded }) => {
  const { voice } = loaded as unknown as Loaded;
  await expect(await canvas.findByRole("region", { name: voice.say("rating.pop-up") })).toBeVisible();
};

/** Outside of the window, not more often than the site allows. */
export const Asked: Story = { parameters: { scene: poppingUp }, play: isAsked };

/** The click is stored, and the card stays to undo it or to say more. */
export const Answered: Story = {
  parameters: { scene: onFive(poppingUp) },
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    const word = voice.say("rating.face", { face: "delighted", scale: "five" });
    await userEvent.click(
      await canvas.findByRole("button", { name: voice.say("rating.place", { word, place: 5, count: 5 }) }),
    );
    await canvas.findByText(voice.say("rating.saved", { face: "delighted", word }));
  },
};

/** It is not asked again. */
export const WavedAway: Story = { parameters: { scene: poppingUp }, play: press("rating.dismiss") };
