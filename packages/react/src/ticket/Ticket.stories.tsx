import type { Meta, StoryObj } from "@storybook/react-vite";
import { Composite } from "../../test/Composite.tsx";
import type { Loaded } from "../../test/scene.ts";
import { sideBySide } from "../../test/sideBySide.ts";
import {
  acknowledged,
  failedTicket,
  filledTicket,
  longGist,
  offlineTicket,
  sendingTicket,
} from "../../test/scenes/ticket.ts";
import { answeredTicket, complained, solvedTicket } from "../../test/scenes/tickets.ts";
import { Ticket } from "./index.ts";

const meta = {
  title: "Ticket/All states",
  component: Ticket.Root,
  tags: ["composite"],
} satisfies Meta<typeof Ticket.Root>;

export default meta;

type Story = StoryObj<typeof meta>;

export const AllStates: Story = {
  parameters: sideBySide({
    Empty: {},
    "Filled in": filledTicket,
    "Too long": longGist,
    Sending: sendingTicket,
    "Waiting for the network": offlineTicket,
    "Received, answered today": acknowledged(),
    "Received, answered tomorrow": acknowledged({ category: "invoice" }),
    "Not sent": failedTicket,
    Complaint: complained,
    Answered: answeredTicket,
    Solved: solvedTicket,
  }),
  render: (_args, { loaded }) => (
    <Composite loaded={loaded as unknown as Loaded}>
      <Ticket.Root>
        <Ticket.Form />
        <Ticket.Acknowledgement />
        <Ticket.Page />
      </Ticket.Root>
    </Composite>
  ),
};
