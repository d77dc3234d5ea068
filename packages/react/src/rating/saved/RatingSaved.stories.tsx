import type { Meta, StoryObj } from "@storybook/react-vite";
import { press } from "../../../test/press.ts";
import { asked, failedRating, rated, savingRating } from "../../../test/scenes/rating.ts";
import { Rating } from "../index.ts";

const meta = {
  title: "Rating/Saved",
  component: Rating.Saved,
  subcomponents: { Undo: Rating.Undo },
  render: () => (
    <Rating.Root>
      <Rating.Question />
      <Rating.Faces />
      <Rating.Saved />
    </Rating.Root>
  ),
} satisfies Meta<typeof Rating.Saved>;

export default meta;

type Story = StoryObj<typeof meta>;

/** Before a click there is nothing to say, and the live region is there already. */
export const Empty: Story = { parameters: { scene: asked } };

export const SavedSad: Story = { parameters: { scene: rated("sad") } };

export const SavedNeutral: Story = { parameters: { scene: rated("neutral") } };

export const SavedHappy: Story = { parameters: { scene: rated("happy") } };

export const Saving: Story = { parameters: { scene: savingRating } };

export const Failed: Story = { parameters: { scene: failedRating } };

const withUndo: Story["render"] = () => (
  <Rating.Root>
    <Rating.Question />
    <Rating.Faces />
    <Rating.Saved />
    <Rating.Undo />
  </Rating.Root>
);

export const Undo: Story = { parameters: { scene: rated("happy") }, render: withUndo };

export const Undone: Story = {
  parameters: { scene: rated("happy") },
  render: withUndo,
  play: press("rating.undo"),
};
