import type { Meta, StoryObj } from "@storybook/react-vite";
import { press } from "../../../test/press.ts";
import { asked, passedOn, rated, remarkBegun, remarkFailed, remarkSending } from "../../../test/scenes/rating.ts";
import { Rating } from "../index.ts";

const meta = {
  title: "Rating/Remark",
  component: Rating.Remark,
  subcomponents: {
    RemarkButton: Rating.RemarkButton,
    Reasons: Rating.Reasons,
    Reason: Rating.Reason,
    Text: Rating.Text,
    Send: Rating.Send,
    PassedOn: Rating.PassedOn,
  },
  render: () => (
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
  ),
} satisfies Meta<typeof Rating.Remark>;

export default meta;

type Story = StoryObj<typeof meta>;

/** The question can be waved away, and nothing more is asked before a click. */
export const BeforeTheClick: Story = { parameters: { scene: asked } };

export const WavedAway: Story = { parameters: { scene: asked }, play: press("rating.dismiss") };

/** The same row asks, in the same words after any face. */
export const FoldedIn: Story = { parameters: { scene: rated("happy") } };

export const Unfolded: Story = { parameters: { scene: rated("sad") }, play: press("rating.remark") };

/** What was typed before the page was loaded anew lies open. */
export const Begun: Story = { parameters: { scene: remarkBegun } };

/** The network lets nothing through for a minute. */
export const Sending: Story = { parameters: { scene: remarkSending } };

/** The customer reads who reads it. */
export const PassedOn: Story = { parameters: { scene: passedOn } };

/** Refused for good. It is there again and can be sent once more. */
export const Failed: Story = { parameters: { scene: remarkFailed } };

/** One reason alone, and the words first. */
export const OwnOrder: Story = {
  parameters: { scene: remarkBegun },
  render: () => (
    <Rating.Root>
      <Rating.Question />
      <Rating.Faces />
      <Rating.Remark>
        <Rating.Text />
        <Rating.Reasons>
          <Rating.Reason reason="service" />
        </Rating.Reasons>
        <Rating.Send />
      </Rating.Remark>
    </Rating.Root>
  ),
};
