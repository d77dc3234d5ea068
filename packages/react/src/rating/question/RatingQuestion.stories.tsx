import type { Meta, StoryObj } from "@storybook/react-vite";
import { asked } from "../../../test/scenes/rating.ts";
import { Rating } from "../index.ts";

const meta = {
  title: "Rating/Question",
  component: Rating.Question,
  subcomponents: { Hint: Rating.Hint },
  parameters: { scene: asked },
} satisfies Meta<typeof Rating.Question>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Question: Story = {
  render: () => (
    <Rating.Root>
      <Rating.Question />
    </Rating.Root>
  ),
};

export const Hint: Story = {
  render: () => (
    <Rating.Root>
      <Rating.Question />
      <Rating.Hint />
    </Rating.Root>
  ),
};
