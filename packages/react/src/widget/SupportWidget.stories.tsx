import type { Meta, StoryObj } from "@storybook/react-vite";
import { press } from "../../test/press.ts";
import type { Given, Loaded } from "../../test/scene.ts";
import {
  answered,
  joined,
  leftChat,
  leftLine,
  longName,
  longTalk,
  promised,
  promiseExtended,
  promiseKept,
  promiseLapsed,
  reopened,
  severalDays,
  solved,
  talking,
  typing,
  withCode,
  withLongWord,
  withOtherScript,
  withPhoto,
  withQuote,
  withSteps,
} from "../../test/scenes/chat.ts";
import { changeable, changeRefused, edited, reacted, removed } from "../../test/scenes/changes.ts";
import { elsewhere, found, letter, several } from "../../test/scenes/conversations.ts";
import { attached, uploading, withFiles } from "../../test/scenes/files.ts";
import {
  closed,
  manyUnread,
  opening,
  openingSlowly,
  reconnecting,
  refused,
  signInBeforeSending,
  signInFirst,
  storageBlocked,
  unread,
  writingOffline,
} from "../../test/scenes/support.ts";
import {
  answering,
  brokenOff,
  greeting,
  handedOver,
  nameless,
  personAsked,
  programHelped,
} from "../../test/scenes/people.ts";
import { failedRating, rated } from "../../test/scenes/rating.ts";
import { acknowledged, failedTicket, filledTicket, longGist } from "../../test/scenes/ticket.ts";
import { answeredTicket, complained, complaintPage, manyTickets, solvedTicket } from "../../test/scenes/tickets.ts";
import { investigating, several as severalIncidents, whileTalking } from "../../test/scenes/incidents.ts";
import {
  beforeTheLine,
  callAsked,
  closed as afterHours,
  inLine,
  letterAsked,
  told,
} from "../../test/scenes/wait-time.ts";
import {
  draft,
  failed,
  inDoubt,
  nearTheEnd,
  queued,
  reloaded,
  sending,
  severalLines,
  tooLong,
} from "../../test/scenes/writing.ts";
import { SupportWidget } from "./index.ts";

const meta = {
  title: "Widget",
  parameters: { whole: true, docs: { story: { inline: false, height: "780px" } } },
  render: ({ client, voice }) => <SupportWidget client={client} voice={voice} />,
} satisfies Meta<Given>;

export default meta;

type Story = StoryObj<Given>;

export const Closed: Story = { parameters: { scene: closed } };

export const ClosedWithUnread: Story = { parameters: { scene: unread } };

export const ClosedWithManyUnread: Story = { parameters: { scene: manyUnread } };

export const FirstOpening: Story = { parameters: { scene: opening } };

export const FirstOpeningSlow: Story = { parameters: { scene: openingSlowly } };

export const Empty: Story = { parameters: { scene: beforeTheLine(0) } };

export const EmptyWithALine: Story = { parameters: { scene: beforeTheLine(4, ["olena", "tomas"]) } };

export const EmptyAndNobodyThere: Story = { parameters: { scene: beforeTheLine(0, []) } };

export const Typed: Story = { parameters: { scene: draft } };

export const TypedSeveralLines: Story = { parameters: { scene: severalLines } };

export const TypedNearTheEnd: Story = { parameters: { scene: nearTheEnd } };

export const TypedTooMuch: Story = { parameters: { scene: tooLong } };

export const FirstInLine: Story = { parameters: { scene: inLine(0) } };

export const FifthInLine: Story = { parameters: { scene: inLine(4, ["olena", "tomas"]) } };

export const InLineAndNobodyThere: Story = { parameters: { scene: inLine(0, []) } };

export const ARange: Story = { parameters: { scene: told(() => ({ typicalMinutes: 5, upperMinutes: 10 })) } };

export const LongerThanBefore: Story = {
  parameters: { scene: told(() => ({ typicalMinutes: 10, upperMinutes: 20, reason: "agent-left" }), 4) },
};

/** What else can be done scrolls in the banner: the composer stays in sight. */
export const OtherWays: Story = {
  parameters: { scene: told(() => ({ typicalMinutes: 20, upperMinutes: 45 }), 6) },
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    await userEvent.click(await canvas.findByText(voice.say("wait-time.alternatives")));
    await userEvent.click(await canvas.findByText(voice.say("wait-time.call-back")));
  },
};

/** More was waited than was told: the other ways are there at once. */
export const Overdue: Story = {
  parameters: { scene: told(() => ({ state: "overdue", typicalMinutes: 3, upperMinutes: 7 }), 0) },
};

export const YourTurn: Story = {
  parameters: { scene: told((now) => ({ state: "your-turn", turnUntil: now + 300_000 }), 0) },
};

export const AfterHours: Story = { parameters: { scene: afterHours(false) } };

export const InLineAfterHours: Story = { parameters: { scene: afterHours(true) } };

export const CallAsked: Story = { parameters: { scene: callAsked } };

export const LetterAsked: Story = { parameters: { scene: letterAsked } };

export const Incident: Story = { parameters: { scene: investigating } };

export const CriticalIncidentAndMore: Story = { parameters: { scene: severalIncidents } };

export const IncidentInLine: Story = { parameters: { scene: whileTalking } };

export const PromiseExtended: Story = { parameters: { scene: promiseExtended } };

export const AgentJoined: Story = { parameters: { scene: joined } };

export const AgentWithPhoto: Story = { parameters: { scene: withPhoto } };

export const Answered: Story = { parameters: { scene: answered } };

export const Talking: Story = { parameters: { scene: talking } };

export const AgentTypes: Story = { parameters: { scene: typing } };

export const LongTalk: Story = { parameters: { scene: longTalk } };

export const SeveralDays: Story = { parameters: { scene: severalDays } };

export const ListAndLink: Story = { parameters: { scene: withSteps } };

export const Code: Story = { parameters: { scene: withCode } };

export const Quote: Story = { parameters: { scene: withQuote } };

export const LongWord: Story = { parameters: { scene: withLongWord } };

export const AnotherScript: Story = { parameters: { scene: withOtherScript } };

export const LongName: Story = { parameters: { scene: longName } };

export const Program: Story = { parameters: { scene: programHelped } };

export const ProgramWrites: Story = { parameters: { scene: answering } };

export const PersonAsked: Story = { parameters: { scene: personAsked } };

export const HandedOver: Story = { parameters: { scene: handedOver } };

export const NameAsked: Story = { parameters: { scene: nameless } };

export const AgentWithAFilm: Story = { parameters: { scene: greeting } };

export const PromiseOpen: Story = { parameters: { scene: promised } };

export const PromiseKept: Story = { parameters: { scene: promiseKept } };

export const PromiseLapsed: Story = { parameters: { scene: promiseLapsed } };

export const Sending: Story = { parameters: { scene: sending } };

export const Queued: Story = { parameters: { scene: queued } };

export const Reconnecting: Story = { parameters: { scene: reconnecting } };

export const WritingOffline: Story = { parameters: { scene: writingOffline } };

export const WritingWithoutStorage: Story = { parameters: { scene: storageBlocked } };

export const ReloadedInMidSend: Story = { parameters: { scene: reloaded } };

export const Failed: Story = { parameters: { scene: failed } };

export const InDoubt: Story = { parameters: { scene: inDoubt } };

export const Refused: Story = { parameters: { scene: refused } };

export const SignInFirst: Story = { parameters: { scene: signInFirst } };

export const SignInBeforeSending: Story = { parameters: { scene: signInBeforeSending } };

export const Solved: Story = { parameters: { scene: solved } };

export const Rated: Story = { parameters: { scene: rated("happy") } };

export const RatingFailed: Story = { parameters: { scene: failedRating } };

/** One click stores it, and another takes it back. */
export const RatedAndTakenBack: Story = {
  parameters: { scene: solved },
  play: async (context) => {
    const { canvas, userEvent, loaded } = context;
    const { voice } = loaded as unknown as Loaded;
    await userEvent.click(
      await canvas.findByRole("button", { name: voice.say("rating.face", { face: "sad", scale: "three" }) }),
    );
    await canvas.findByText(
      voice.say("rating.saved", { face: "sad", word: voice.say("rating.face", { face: "sad", scale: "three" }) }),
    );
    await press("rating.undo")(context);
    await canvas.findByText(voice.say("rating.taken-back"));
  },
};

export const LeftTheLine: Story = { parameters: { scene: leftLine } };

export const LeftTheChat: Story = { parameters: { scene: leftChat } };

export const EndedForItsTone: Story = { parameters: { scene: brokenOff } };

export const Edited: Story = { parameters: { scene: edited } };

export const ChangeRefused: Story = { parameters: { scene: changeRefused } };

export const Removed: Story = { parameters: { scene: removed } };

export const Reacted: Story = { parameters: { scene: reacted } };

/** The tools of the newest message, by a mouse over it. */
export const Tools: Story = {
  parameters: { scene: changeable },
  play: async ({ canvas, userEvent, loaded }) => {
    const { voice } = loaded as unknown as Loaded;
    const rows = await canvas.findAllByRole("article");
    await userEvent.hover(rows.at(-1)!);
    await canvas.findByRole("group", { name: voice.say("chat.tools") });
  },
};

export const FilesAttached: Story = { parameters: { scene: attached } };

export const FileUploading: Story = { parameters: { scene: uploading } };

export const FilesSent: Story = { parameters: { scene: withFiles } };

export const Conversations: Story = { parameters: { scene: several }, play: press("support.tab-conversations") };

export const ConversationElsewhere: Story = { parameters: { scene: elsewhere } };

export const Letter: Story = { parameters: { scene: letter } };

export const Found: Story = { parameters: { scene: found }, play: press("support.tab-conversations") };

export const Reopened: Story = { parameters: { scene: reopened } };

const toTheTicket = press("support.tab-ticket");

export const TicketEmpty: Story = { play: toTheTicket };

export const TicketFilled: Story = { parameters: { scene: filledTicket }, play: toTheTicket };

export const TicketWithLongWords: Story = { parameters: { scene: longGist }, play: toTheTicket };

export const TicketWithErrors: Story = {
  play: async (context) => {
    await toTheTicket(context);
    await press("ticket.next")(context);
  },
};

export const TicketFailed: Story = { parameters: { scene: failedTicket }, play: toTheTicket };

export const TicketAcknowledged: Story = { parameters: { scene: acknowledged() }, play: toTheTicket };

export const TicketComplained: Story = { parameters: { scene: complained }, play: toTheTicket };

export const Tickets: Story = {
  parameters: { scene: manyTickets },
  play: async (context) => {
    await toTheTicket(context);
    await press("ticket.all")(context);
  },
};

export const TicketPage: Story = { parameters: { scene: answeredTicket }, play: toTheTicket };

export const TicketSolved: Story = { parameters: { scene: solvedTicket }, play: toTheTicket };

export const TicketComplaint: Story = { parameters: { scene: complaintPage }, play: toTheTicket };
