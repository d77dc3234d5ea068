import type { Meta, StoryObj } from "@storybook/react-vite";
import { press } from "../../../test/press.ts";
import { longGist, typed } from "../../../test/scenes/ticket.ts";
import { Ticket } from "../index.ts";

const meta = {
  title: "Ticket/Field parts",
  component: Ticket.Label,
  subcomponents: {
    Hint: Ticket.Hint,
    Input: Ticket.Input,
    TextArea: Ticket.TextArea,
    Select: Ticket.Select,
    Error: Ticket.Error,
  },
} satisfies Meta<typeof Ticket.Label>;

export default meta;

type Story = StoryObj<typeof meta>;

const input = () => (
  <Ticket.Root>
    <Ticket.Form>
      <Ticket.Field field="gist">
        <Ticket.Label />
        <Ticket.Hint />
        <Ticket.Input />
      </Ticket.Field>
    </Ticket.Form>
  </Ticket.Root>
);

const textArea = () => (
  <Ticket.Root>
    <Ticket.Form>
      <Ticket.Field field="details">
        <Ticket.Label />
        <Ticket.Hint />
        <Ticket.TextArea />
        <Ticket.Error />
      </Ticket.Field>
    </Ticket.Form>
  </Ticket.Root>
);

const select = () => (
  <Ticket.Root>
    <Ticket.Form>
      <Ticket.Field field="category">
        <Ticket.Label />
        <Ticket.Select />
        <Ticket.Error />
      </Ticket.Field>
      <Ticket.Submit />
    </Ticket.Form>
  </Ticket.Root>
);

export const Label: Story = {
  render: () => (
    <Ticket.Root>
      <Ticket.Form>
        <Ticket.Field field="category">
          <Ticket.Label />
          <Ticket.Select />
        </Ticket.Field>
      </Ticket.Form>
    </Ticket.Root>
  ),
};

/** Whatever may be left out says so. */
export const LabelOptional: Story = {
  render: () => (
    <Ticket.Root>
      <Ticket.Form>
        <Ticket.Field field="name">
          <Ticket.Label />
          <Ticket.Input />
        </Ticket.Field>
      </Ticket.Form>
    </Ticket.Root>
  ),
};

export const Hint: Story = { render: input };

export const Input: Story = { render: input };

export const InputInvalid: Story = {
  parameters: { scene: longGist },
  render: () => (
    <Ticket.Root>
      <Ticket.Form>
        <Ticket.Field field="gist">
          <Ticket.Label />
          <Ticket.Hint />
          <Ticket.Input />
          <Ticket.Error />
        </Ticket.Field>
      </Ticket.Form>
    </Ticket.Root>
  ),
};

export const TextArea: Story = { render: textArea };

export const TextAreaInvalid: Story = {
  parameters: { scene: typed(() => ({ details: "502 Bad Gateway\n".repeat(501) })) },
  render: textArea,
};

export const Select: Story = { render: select };

export const SelectInvalid: Story = { render: select, play: press("ticket.submit") };

export const Error: Story = { render: select, play: press("ticket.submit") };
