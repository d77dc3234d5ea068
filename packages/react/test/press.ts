import type { StoryContext } from "@storybook/react-vite";
import type { MessageKey, Messages } from "@warmline/voice";
import type { Loaded } from "./scene.ts";

/** A message that needs no values. */
type Words = { [Key in MessageKey]: Messages[Key] extends undefined ? Key : never }[MessageKey];

type Press = Pick<StoryContext, "canvas" | "userEvent" | "loaded">;

/** A play function that presses the button with these words, as a customer’s hand does. */
export const press =
  (words: Words) =>
  async ({ canvas, userEvent, loaded }: Press): Promise<void> => {
    const { voice } = loaded as unknown as Loaded;
    await userEvent.click(await canvas.findByRole("button", { name: voice.say(words) }));
  };
