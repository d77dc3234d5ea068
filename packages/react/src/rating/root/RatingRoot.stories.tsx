import type { Meta, StoryObj } from "@storybook/react-vite";
import { press } from "../../../test/press.ts";
import {
  asked,
  failedRating,
  followUp,
  onFive,
  rated,
  ratedLongAgo,
  savingRating,
} from "../../../test/scenes/rating.ts";
import { Rating } from "../index.ts";

const meta = {
  title: "Rating/Root",
  component: Rating.Root,
  render: () => (
    <Rating.Root>
      <Rating.Question />
      <Rating.Faces />
      <Rating.Hint />
      <Rating.Saved />
      <Rating.Undo />
    </Rating.Root>
  ),
} satisfies Meta<typeof Rating.Root>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Asked: Story = { parameters: { scene: asked } };

export const Sad: Story = { parameters: { scene: rated("sad") } };

export const Neutral: Story = { parameters: { scene: rated("neutral") } };

export const Happy: Story = { parameters: { scene: rated("happy") } };

/** The network lets nothing through for a minute. */
export const Saving: Story = { parameters: { scene: savingRating } };

/** Refused for good. One more click on the face goes through. */
export const Failed: Story = { parameters: { scene: failedRating } };

export const TakenBack: Story = { parameters: { scene: rated("happy") }, play: press("rating.undo") };

/** The customer comes back two days later: the click stands and can still be changed. */
export const RatedLongAgo: Story = { parameters: { scene: ratedLongAgo } };

/** A site that asks with five faces, which have words and places of their own. */
export const Five: Story = { parameters: { scene: onFive(asked) } };

export const FiveRated: Story = { parameters: { scene: onFive(rated("miserable")) } };

/** Some days after an apology. */
export const FollowUp: Story = { parameters: { scene: followUp } };
