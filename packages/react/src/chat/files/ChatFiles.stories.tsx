import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ChatRow } from "@warmline/client";
import { expect, fireEvent } from "storybook/test";
import type { Loaded } from "../../../test/scene.ts";
import { answered } from "../../../test/scenes/chat.ts";
import { attached, paused, uploading, waitingForFile, withFiles, withPicture } from "../../../test/scenes/files.ts";
import { Chat } from "../index.ts";

const meta = {
  title: "Chat/Files",
  component: Chat.Files,
  parameters: { scene: answered },
  render: () => (
    <Chat.Root>
      <Chat.List />
      <Chat.Drop />
      <Chat.Composer>
        <Chat.Tray />
        <Chat.Refused />
        <Chat.Attach />
        <Chat.Input />
        <Chat.Send />
      </Chat.Composer>
    </Chat.Root>
  ),
} satisfies Meta<typeof Chat.Files>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Button: Story = {};

export const Attached: Story = { parameters: { scene: attached } };

export const Uploading: Story = { parameters: { scene: uploading } };

export const Paused: Story = { parameters: { scene: paused } };

export const OneUpload: Story = {
  parameters: { scene: attached },
  render: () => (
    <Chat.Root>
      <Chat.Composer>
        <Chat.Tray>{(id) => <Chat.Upload fileId={id} />}</Chat.Tray>
      </Chat.Composer>
    </Chat.Root>
  ),
};

/** Too large: the name and the limit are told before a byte is sent. */
export const Refused: Story = {
  play: async ({ canvasElement, canvas }) => {
    const input = canvasElement.querySelector('input[type="file"]')!;
    const film = new File([new Uint8Array(26_300_000)], "film.mp4", { type: "video/mp4" });
    await fireEvent.change(input, { target: { files: [film] } });
    await canvas.findByText(/film\.mp4/);
  },
};

export const HeldOver: Story = {
  play: async ({ canvasElement, canvas, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["x"], "x.txt"));
    await fireEvent(canvasElement.querySelector("form")!, new DragEvent("dragenter", { bubbles: true, dataTransfer }));
    await expect(canvas.getByText(voice.say("chat.drop"))).toBeVisible();
  },
};

export const Picture: Story = { parameters: { scene: withPicture } };

export const PictureAndFile: Story = { parameters: { scene: withFiles } };

export const WaitingForItsFile: Story = { parameters: { scene: waitingForFile } };

const row = (shown: ChatRow) =>
  shown.author !== "system" && (
    <Chat.Message row={shown}>
      <Chat.Text />
      <Chat.Files>{(file) => (file.image === null ? <Chat.File /> : <Chat.Image />)}</Chat.Files>
      <Chat.Time />
    </Chat.Message>
  );

export const FilesOfOnesOwn: Story = {
  name: "Files of one’s own",
  parameters: { scene: withFiles },
  render: () => (
    <Chat.Root>
      <Chat.List>{row}</Chat.List>
    </Chat.Root>
  ),
};

/** A press shows the picture larger, Escape brings focus back to it. */
export const Larger: Story = {
  parameters: { scene: withPicture },
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    const name = voice.say("chat.image-larger", { name: "screen.png" });
    const picture = await canvas.findByRole("button", { name });
    await canvas.findByRole("img", { name: "screen.png" });
    await userEvent.click(picture);
    await canvas.findByRole("dialog", { name: "screen.png" });
    await userEvent.keyboard("{Escape}");
    await expect(canvas.queryByRole("dialog", { name: "screen.png" })).toBeNull();
    await expect(picture).toHaveFocus();
  },
};

export const LargerOpen: Story = {
  parameters: { scene: withPicture },
  render: () => (
    <Chat.Root>
      <Chat.List>
        {(shown) => (
          <Chat.Message row={shown}>
            <Chat.Files>
              {() => (
                <Chat.Viewer
                  src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 5'%3E%3Cpath fill='%23f4eee6' d='M0 0h8v5H0z'/%3E%3C/svg%3E"
                  onClose={() => undefined}
                />
              )}
            </Chat.Files>
          </Chat.Message>
        )}
      </Chat.List>
    </Chat.Root>
  ),
};
