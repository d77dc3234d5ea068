import type { Meta, StoryObj } from "@storybook/react-vite";
import { Composite } from "../../test/Composite.tsx";
import type { Loaded } from "../../test/scene.ts";
import { sideBySide } from "../../test/sideBySide.ts";
import { changeRefused, edited, removed } from "../../test/scenes/changes.ts";
import {
  promised,
  promiseExtended,
  promiseLapsed,
  solved,
  typing,
  withBot,
  withSteps,
} from "../../test/scenes/chat.ts";
import { uploading, withFiles } from "../../test/scenes/files.ts";
import { articleSent, choiceMade, formReviewed, stepsStuck } from "../../test/scenes/help.ts";
import { answering, handedOver } from "../../test/scenes/people.ts";
import { failed, inDoubt, tooLong } from "../../test/scenes/writing.ts";
import { Chat } from "./index.ts";

const chat = (
  <Chat.Root>
    <Chat.Agent />
    <Chat.Empty />
    <Chat.Topics />
    <Chat.List />
    <Chat.Typing />
    <Chat.Promise />
    <Chat.Composer>
      <Chat.Tray />
      <Chat.Attach />
      <Chat.Input />
      <Chat.Remaining />
      <Chat.Send />
    </Chat.Composer>
    <Chat.Actions>
      <Chat.Person />
      <Chat.Leave />
    </Chat.Actions>
  </Chat.Root>
);

const meta = {
  title: "Chat/All states",
  tags: ["composite"],
  parameters: sideBySide({
    "Before the first word, too much typed": tooLong,
    "Agent types": typing,
    "List and link": withSteps,
    "A program": withBot,
    "A program writes": answering,
    "Handed over": handedOver,
    "Promise open": promised,
    "Promise extended": promiseExtended,
    "Promise lapsed": promiseLapsed,
    "Not sent": failed,
    "In doubt": inDoubt,
    Edited: edited,
    "Taken back": removed,
    "Not changed": changeRefused,
    "A picture and a file": withFiles,
    "On its way": uploading,
    "A short answer": articleSent,
    "Stuck at a step": stepsStuck,
    "An answer chosen": choiceMade,
    "Answers to look through": formReviewed,
    Solved: solved,
  }),
  render: (_, { loaded }) => <Composite loaded={loaded as unknown as Loaded}>{chat}</Composite>,
} satisfies Meta;

export default meta;

export const AllStates: StoryObj = {};
