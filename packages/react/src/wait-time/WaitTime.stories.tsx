import type { Meta, StoryObj } from "@storybook/react-vite";
import { Composite } from "../../test/Composite.tsx";
import type { Loaded } from "../../test/scene.ts";
import { sideBySide } from "../../test/sideBySide.ts";
import {
  beforeTheLine,
  callAsked,
  closed,
  inLine,
  letterAsked,
  lostInLine,
  told,
} from "../../test/scenes/wait-time.ts";
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
    "A range": told(() => ({ typicalMinutes: 5, upperMinutes: 10 })),
    "Longer than before": told(() => ({ typicalMinutes: 10, upperMinutes: 20, reason: "agent-left" })),
    "More than an hour": told(() => ({ state: "long" }), 14),
    "Support is disturbed": told(() => ({ state: "paused" })),
    Overdue: told(() => ({ state: "overdue", typicalMinutes: 3, upperMinutes: 7 }), 0),
    "Your turn": told((now) => ({ state: "your-turn", turnUntil: now + 300_000 }), 0),
    "After hours": closed(false),
    "In line after hours": closed(true),
    "Other ways": told(() => ({ upperMinutes: 20 })),
    "A call is asked for": callAsked,
    "A letter is asked for": letterAsked,
  }),
  render: (_args, { loaded }) => (
    <Composite loaded={loaded as unknown as Loaded}>
      {(caption) => (
        <WaitTime.Root>
          <WaitTime.Turn />
          <WaitTime.Place />
          <WaitTime.Progress />
          <WaitTime.Overdue />
          <WaitTime.Estimate />
          <WaitTime.Reason />
          <WaitTime.Hours />
          <WaitTime.Agents />
          <WaitTime.Kept />
          <WaitTime.Stale />
          <WaitTime.CallBackState />
          <WaitTime.CallBackCancel />
          <WaitTime.LetterState />
          <WaitTime.LetterCancel />
          <WaitTime.Alternatives open={caption === "Other ways"}>
            <WaitTime.AlternativesButton />
            <WaitTime.Way way="call-back" open />
            <WaitTime.Way way="letter" />
            <WaitTime.Channels />
          </WaitTime.Alternatives>
        </WaitTime.Root>
      )}
    </Composite>
  ),
};
