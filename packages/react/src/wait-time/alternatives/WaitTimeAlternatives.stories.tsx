import type { Meta, StoryObj } from "@storybook/react-vite";
import { press } from "../../../test/press.ts";
import {
  callAsked,
  callAskedOffline,
  callMissed,
  callRefused,
  closed,
  letterAsked,
  told,
} from "../../../test/scenes/wait-time.ts";
import { WaitTime } from "../index.ts";

const waiting = told(() => ({ typicalMinutes: 10, upperMinutes: 20 }));

const meta = {
  title: "Wait time/Alternatives",
  component: WaitTime.Alternatives,
  subcomponents: {
    AlternativesButton: WaitTime.AlternativesButton,
    Way: WaitTime.Way,
    WayButton: WaitTime.WayButton,
    Channels: WaitTime.Channels,
  },
  parameters: { scene: waiting },
  render: () => (
    <WaitTime.Root>
      <WaitTime.Place />
      <WaitTime.Estimate />
      <WaitTime.CallBackState />
      <WaitTime.CallBackCancel />
      <WaitTime.LetterState />
      <WaitTime.LetterCancel />
      <WaitTime.Alternatives>
        <WaitTime.AlternativesButton />
        <WaitTime.Way way="call-back" />
        <WaitTime.Way way="letter" />
        <WaitTime.Channels />
      </WaitTime.Alternatives>
    </WaitTime.Root>
  ),
} satisfies Meta<typeof WaitTime.Alternatives>;

export default meta;

type Story = StoryObj<typeof meta>;

export const FoldedIn: Story = {};

export const FoldedOut: Story = {
  render: () => (
    <WaitTime.Root>
      <WaitTime.Place />
      <WaitTime.Alternatives open>
        <WaitTime.AlternativesButton />
        <WaitTime.Way way="call-back">
          <WaitTime.WayButton />
          <WaitTime.CallBack />
        </WaitTime.Way>
        <WaitTime.Way way="letter" />
        <WaitTime.Channels />
      </WaitTime.Alternatives>
    </WaitTime.Root>
  ),
};

const callBack: Story["render"] = () => (
  <WaitTime.Root>
    <WaitTime.CallBackState />
    <WaitTime.CallBackCancel />
    <WaitTime.CallBack />
  </WaitTime.Root>
);

export const CallBack: Story = { render: callBack };

/** Sent while empty: everything that is missing says so, and the first of it has the focus. */
export const CallBackSentEmpty: Story = { render: callBack, play: press("wait-time.call-back-ask") };

/** Nobody is here, and a call can be asked for all the same. */
export const CallBackAfterHours: Story = { parameters: { scene: closed(false) }, render: callBack };

export const CallBackAsked: Story = { parameters: { scene: callAsked }, render: callBack };

export const CallBackAskedOffline: Story = { parameters: { scene: callAskedOffline }, render: callBack };

/** The time that was chosen is not offered any more; what was typed is still there. */
export const CallBackRefused: Story = { parameters: { scene: callRefused }, render: callBack };

export const CallBackMissed: Story = { parameters: { scene: callMissed }, render: callBack };

const letter: Story["render"] = () => (
  <WaitTime.Root>
    <WaitTime.LetterState />
    <WaitTime.LetterCancel />
    <WaitTime.Letter />
  </WaitTime.Root>
);

export const Letter: Story = { render: letter };

export const LetterSentEmpty: Story = { render: letter, play: press("wait-time.letter-ask") };

export const LetterAsked: Story = { parameters: { scene: letterAsked }, render: letter };

export const Channels: Story = {
  render: () => (
    <WaitTime.Root>
      <WaitTime.Channels />
    </WaitTime.Root>
  ),
};

/** Its questions in one’s own order and words. */
export const OwnForm: Story = {
  render: () => (
    <WaitTime.Root>
      <WaitTime.CallBack>
        <WaitTime.Field field="window">
          <WaitTime.Label />
          <WaitTime.Select />
          <WaitTime.Hint />
          <WaitTime.Error />
        </WaitTime.Field>
        <WaitTime.Field field="phone">
          <WaitTime.Label />
          <WaitTime.Input />
          <WaitTime.Error />
        </WaitTime.Field>
        <WaitTime.Submit />
      </WaitTime.CallBack>
    </WaitTime.Root>
  ),
};
