import type { Meta, StoryObj } from "@storybook/react-vite";
import { asked, rated } from "../../../test/scenes/rating.ts";
import { Rating } from "../index.ts";

const meta = {
  title: "Rating/Faces",
  component: Rating.Faces,
  render: () => (
    <Rating.Root>
      <Rating.Question />
      <Rating.Faces />
      <Rating.Hint />
    </Rating.Root>
  ),
} satisfies Meta<typeof Rating.Faces>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Asked: Story = { parameters: { scene: asked } };

export const OnePressed: Story = { parameters: { scene: rated("neutral") } };
