import type { Meta, StoryObj } from "@storybook/react-vite";
import { complained } from "../../../test/scenes/tickets.ts";
import { Ticket } from "../index.ts";

const meta = {
  title: "Ticket/Document",
  component: Ticket.Document,
  parameters: { scene: complained },
} satisfies Meta<typeof Ticket.Document>;

export default meta;

type Story = StoryObj<typeof meta>;

/** Both sides hold the same: it can be printed, saved and checked. */
export const OfParts: Story = {
  render: () => (
    <Ticket.Root>
      <Ticket.Acknowledgement>
        <Ticket.Thanks />
        <Ticket.Document open>
          <Ticket.DocumentText />
          <Ticket.DocumentSave />
          <Ticket.DocumentPrint />
          <Ticket.DocumentCheck open />
        </Ticket.Document>
      </Ticket.Acknowledgement>
    </Ticket.Root>
  ),
};
