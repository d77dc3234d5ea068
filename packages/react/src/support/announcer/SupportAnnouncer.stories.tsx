import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor } from "storybook/test";
import { linesOf } from "../../../test/lines.ts";
import type { Loaded, SceneLocale } from "../../../test/scene.ts";
import { answered, olenaSays } from "../../../test/scenes/chat.ts";
import { tooLong } from "../../../test/scenes/writing.ts";
import { Chat } from "../../chat/index.ts";

const meta = {
  title: "Support/Announcer",
  render: () => (
    <Chat.Root>
      <Chat.List />
      <Chat.Composer>
        <Chat.Input />
        <Chat.Send />
      </Chat.Composer>
    </Chat.Root>
  ),
} satisfies Meta;

export default meta;

type Story = StoryObj;

const announcer = (canvasElement: HTMLElement) => canvasElement.querySelector("[aria-live=polite]");

/** What arrives is said once, with the name of who wrote it. */
export const AnAnswerArrives: Story = {
  parameters: { scene: answered },
  play: async ({ canvasElement, loaded }) => {
    const { voice, ...rest } = loaded as unknown as Loaded;
    await olenaSays("stay", rest);
    const text = linesOf(voice.locale as SceneLocale).stay;
    const sentence = voice.say("chat.arrived", { name: "Olena", text });
    await waitFor(() => expect(announcer(canvasElement)).toHaveTextContent(sentence));
  },
};

/** What a text field cannot show is said, too. */
export const ATextIsTooLong: Story = {
  parameters: { scene: tooLong },
  play: async ({ canvas, canvasElement, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    await userEvent.click(canvas.getByRole("button", { name: voice.say("chat.send") }));
    await waitFor(() => expect(announcer(canvasElement)).toHaveTextContent(voice.say("chat.failed-long")));
  },
};
