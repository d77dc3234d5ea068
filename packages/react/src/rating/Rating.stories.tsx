import type { Meta, StoryObj } from "@storybook/react-vite";
import { Composite } from "../../test/Composite.tsx";
import type { Loaded } from "../../test/scene.ts";
import { sideBySide } from "../../test/sideBySide.ts";
import {
  asked,
  failedRating,
  followUp,
  onFive,
  passedOn,
  rated,
  ratedLongAgo,
  remarkBegun,
  savingRating,
} from "../../test/scenes/rating.ts";
import { Rating } from "./index.ts";

const meta = {
  title: "Rating/All states",
  component: Rating.Root,
  tags: ["composite"],
} satisfies Meta<typeof Rating.Root>;

export default meta;

type Story = StoryObj<typeof meta>;

export const AllStates: Story = {
  parameters: sideBySide({
    Asked: asked,
    "Saved: bad": rated("sad"),
    "Saved: okay": rated("neutral"),
    "Saved: great": rated("happy"),
    "On its way": savingRating,
    "Not saved": failedRating,
    "Back after two days": ratedLongAgo,
    "Saying more": remarkBegun,
    "Passed on": passedOn,
    "After amends": followUp,
    Five: onFive(asked),
    "Five, saved": onFive(rated("delighted")),
  }),
  render: (_args, { loaded }) => (
    <Composite loaded={loaded as unknown as Loaded}>
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
    </Composite>
  ),
};
