import type { Meta, StoryObj } from "@storybook/react-vite";
import { Composite } from "../../test/Composite.tsx";
import type { Loaded } from "../../test/scene.ts";
import { sideBySide } from "../../test/sideBySide.ts";
import { beforeTheLine, inLine, lostInLine } from "../../test/scenes/wait-time.ts";
import { WaitTime } from "./index.ts";

const meta = {
  title: "Wait time/All states",
  component: WaitTime.Root,
  tags: ["composite"],
} satisfies Meta<typeof WaitTime.Root>;

export default meta;

type Story = StoryObj<typeof meta>;

export const AllStates: Story = {
  parameters: sideBySide({
    "Before writing": beforeTheLine(0),
    "Before writing, others wait": beforeTheLine(4, ["olena", "tomas"]),
    "Before writing, nobody at the desk": beforeTheLine(0, []),
    "First in line": inLine(0),
    "Second in line": inLine(1),
    "Fifth in line": inLine(4, ["olena", "tomas"]),
    "In line, nobody at the desk": inLine(1, []),
    "In line, the network is gone": lostInLine,
  }),
  render: (_args, { loaded }) => (
    <Composite loaded={loaded as unknown as Loaded}>
      <WaitTime.Root>
        <WaitTime.Place />
        <WaitTime.Estimate />
        <WaitTime.Agents />
        <WaitTime.Kept />
        <WaitTime.Stale />
      </WaitTime.Root>
    </Composite>
  ),
};
