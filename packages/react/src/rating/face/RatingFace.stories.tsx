import type { Meta, StoryObj } from "@storybook/react-vite";
import { asked, rated } from "../../../test/scenes/rating.ts";
import { Rating } from "../index.ts";

const meta = {
  title: "Rating/Face",
  component: Rating.Face,
  subcomponents: { Drawing: Rating.Drawing, Word: Rating.Word },
  args: { face: "happy" },
  render: ({ face }) => (
    <Rating.Root>
      <Rating.Question />
      <Rating.Faces>
        <Rating.Face face={face} />
      </Rating.Faces>
      <Rating.Hint />
    </Rating.Root>
  ),
} satisfies Meta<typeof Rating.Face>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Sad: Story = { args: { face: "sad" }, parameters: { scene: asked } };

export const Neutral: Story = { args: { face: "neutral" }, parameters: { scene: asked } };

export const Happy: Story = { parameters: { scene: asked } };

export const SadPressed: Story = { args: { face: "sad" }, parameters: { scene: rated("sad") } };

export const NeutralPressed: Story = { args: { face: "neutral" }, parameters: { scene: rated("neutral") } };

export const HappyPressed: Story = { parameters: { scene: rated("happy") } };

/** Another face is the chosen one. */
export const Dimmed: Story = { args: { face: "sad" }, parameters: { scene: rated("happy") } };

export const Drawing: Story = {
  parameters: { scene: asked },
  render: ({ face }) => (
    <Rating.Root>
      <Rating.Question />
      <Rating.Faces>
        <Rating.Face face={face}>
          <Rating.Drawing />
        </Rating.Face>
      </Rating.Faces>
      <Rating.Hint />
    </Rating.Root>
  ),
};

export const Word: Story = {
  parameters: { scene: asked },
  render: ({ face }) => (
    <Rating.Root>
      <Rating.Question />
      <Rating.Faces>
        <Rating.Face face={face}>
          <Rating.Word />
        </Rating.Face>
      </Rating.Faces>
      <Rating.Hint />
    </Rating.Root>
  ),
};
