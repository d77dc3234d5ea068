import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor } from "storybook/test";
import { press } from "../../../test/press.ts";
import type { Given, Loaded } from "../../../test/scene.ts";
import { Chat } from "../../chat/index.ts";
import { Ticket } from "../../ticket/index.ts";
import { Support } from "../index.ts";

const views = (
  <>
    <Support.View name="chat">
      <Chat.Root>
        <Chat.Empty />
      </Chat.Root>
      <Support.Go to="ticket" />
    </Support.View>
    <Support.View name="ticket">
      <Support.Go to="chat" />
      <Ticket.Root>
        <Ticket.Form />
        <Ticket.Acknowledgement />
      </Ticket.Root>
    </Support.View>
  </>
);

const meta = {
  title: "Support/View",
  parameters: { whole: true },
  render: ({ client, voice }) => (
    <Support.Root client={client} voice={voice} className="stage-panel">
      {views}
    </Support.Root>
  ),
} satisfies Meta<Given>;

export default meta;

type Story = StoryObj<Given>;

export const ViewOfTheChat: Story = {};

export const ViewOfTheTicket: Story = {
  render: ({ client, voice }) => (
    <Support.Root client={client} voice={voice} defaultView="ticket" className="stage-panel">
      {views}
    </Support.Root>
  ),
};

/** A hand on the button leads to the other view, and focus goes along. */
export const Gone: Story = {
  play: async (context) => {
    const { voice } = context.loaded as unknown as Loaded;
    await press("support.tab-ticket")(context);
    const view = await context.canvas.findByRole("region", { name: voice.say("support.tab-ticket") });
    await waitFor(() => expect(view).toHaveFocus());
  },
};

export const GoToTheTicket: Story = {
  render: ({ client, voice }) => (
    <Support.Root client={client} voice={voice} className="stage-panel">
      <Support.Go to="ticket" />
    </Support.Root>
  ),
};

export const GoToTheChat: Story = {
  render: ({ client, voice }) => (
    <Support.Root client={client} voice={voice} defaultView="ticket" className="stage-panel">
      <Support.Go to="chat" />
    </Support.Root>
  ),
};
