import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import type { Given, Loaded } from "../../../test/scene.ts";
import { Rating } from "../index.ts";

const meta = {
  title: "Rating/Alone",
  parameters: { whole: true },
} satisfies Meta<Given>;

export default meta;

type Story = StoryObj<Given>;

/** A field of any form, which takes the face along under its name. */
export const InAForm: Story = {
  render: ({ voice }) => (
    <form>
      <Rating.Root name="mood" voice={voice}>
        <Rating.Question>{voice.say("rating.question")}</Rating.Question>
        <Rating.Faces />
        <Rating.Saved />
        <Rating.Undo />
      </Rating.Root>
    </form>
  ),
  play: async ({ canvas, canvasElement, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    const form = canvasElement.querySelector("form");
    await userEvent.click(
      canvas.getByRole("button", { name: voice.say("rating.face", { face: "happy", scale: "three" }) }),
    );
    await expect(form && new FormData(form).get("mood")).toBe("happy");
  },
};

/** The host stores it in its own way, without a support line. */
export const OwnAction: Story = {
  render: ({ voice }) => (
    <Rating.Root action={() => Promise.resolve()} scale={Rating.fiveFaces} voice={voice}>
      <Rating.Question />
      <Rating.Faces />
      <Rating.Hint />
      <Rating.Saved />
      <Rating.Undo />
    </Rating.Root>
  ),
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    const word = voice.say("rating.face", { face: "miserable", scale: "five" });
    await userEvent.click(
      canvas.getByRole("button", { name: voice.say("rating.place", { word, place: 1, count: 5 }) }),
    );
    await canvas.findByText(voice.say("rating.saved", { face: "miserable", word }));
  },
};

/** What the host could not store is told, and one more click on the face tries again. */
export const OwnActionFails: Story = {
  render: ({ voice }) => (
    <Rating.Root action={() => Promise.reject(new Error("No line"))} voice={voice}>
      <Rating.Question />
      <Rating.Faces />
      <Rating.Hint />
      <Rating.Saved />
      <Rating.Undo />
    </Rating.Root>
  ),
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    await userEvent.click(
      canvas.getByRole("button", { name: voice.say("rating.face", { face: "neutral", scale: "three" }) }),
    );
    await canvas.findByText(voice.say("rating.failed"));
  },
};
