import type { Meta, StoryObj } from "@storybook/react-vite";
import * as ticketState from "@warmline/client/state/ticket";
import type { Loaded } from "../../../test/scene.ts";
import { answeredTicket, complaintPage, openTicket, solvedTicket } from "../../../test/scenes/tickets.ts";
import { Chat } from "../../chat/index.ts";
import { Support } from "../../support/index.ts";
import { Ticket } from "../index.ts";

const meta = {
  title: "Ticket/Page",
  component: Ticket.Page,
  parameters: { scene: answeredTicket },
  render: () => (
    <Ticket.Root>
      <Ticket.Page />
      <Chat.Root>
        <Chat.List />
        <Ticket.Answer />
        <Chat.Composer>
          <Chat.Input />
          <Chat.Send />
        </Chat.Composer>
        <Chat.Actions>
          <Ticket.ToChat />
          <Support.Transcript />
        </Chat.Actions>
      </Chat.Root>
    </Ticket.Root>
  ),
} satisfies Meta<typeof Ticket.Page>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Open: Story = { parameters: { scene: openTicket } };

export const Answered: Story = {};

/** What happened when, with the people who did it. */
export const Chronology: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    await userEvent.click(await canvas.findByText(voice.say("ticket.timeline")));
  },
};

/** One line of the chronology alone. */
export const OneStep: Story = {
  render: () => (
    <Ticket.Root>
      <Ticket.Page>
        <Ticket.Title />
        <ol>
          <Ticket.TimelineStep happening={{ type: "notice", at: 0, part: { type: "notice", notice: "reopened" } }} />
        </ol>
      </Ticket.Page>
    </Ticket.Root>
  ),
};

/** Put together otherwise: the parts stand where one likes. */
export const OfParts: Story = {
  parameters: { scene: solvedTicket },
  render: () => (
    <Ticket.Root>
      <Ticket.Page>
        <Ticket.Solved />
        <Ticket.Title />
        <Ticket.Status />
        <Ticket.Timeline />
        <Ticket.Sent />
      </Ticket.Page>
    </Ticket.Root>
  ),
};

/** It is celebrated, and writing again opens it. */
export const Solved: Story = { parameters: { scene: solvedTicket } };

/** The document of a complaint, with the way to check it. */
export const Complaint: Story = {
  parameters: { scene: complaintPage },
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    const [entry] = Object.values((loaded as unknown as Loaded).lines).map(({ getState }) =>
      ticketState.shown(getState()),
    );
    const { number, year } = entry?.ticket?.complaint ?? { number: 1, year: 1 };
    const title = voice.say("ticket.document", { number: String(number), year: String(year) });
    await userEvent.click(await canvas.findByText(title));
    await userEvent.click(await canvas.findByText(voice.say("ticket.document-check")));
  },
};
