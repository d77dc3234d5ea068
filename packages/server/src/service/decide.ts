import { makeAmends } from "./amends.ts";
import { answerPart } from "./answer.ts";
import { askCallBack, endCallBack } from "./call-back.ts";
import { editMessage, react, removeMessage } from "./change.ts";
import { refuse, type Actor, type Command, type Slice, type Surroundings, type Verdict } from "./command.ts";
import { claim, end } from "./contact.ts";
import { convert } from "./convert.ts";
import { askFollowUp } from "./follow-up.ts";
import { followIncident, tellIncident } from "./follow.ts";
import { handOver } from "./hand-over.ts";
import type { KnownSlice } from "./known.ts";
import { joinLine, leaveLine } from "./line.ts";
import { setMarks } from "./marks.ts";
import { postMessage } from "./message.ts";
import { giveName } from "./name.ts";
import { writeNote } from "./note.ts";
import { open } from "./open.ts";
import { askPerson, giveUp } from "./program.ts";
import { extendPromise, lapsePromise, makePromise } from "./promise.ts";
import { chooseFace, dismissRating, leaveRemark } from "./rating.ts";
import { tickStep } from "./tick.ts";
import { assign, setStatus } from "./ticket.ts";
import { askTurnLetter } from "./turn-letter.ts";

/** Decides what a command does: events, or a refusal. Pure: the same input gives the same answer. */
export function decide(slice: Slice, actor: Actor, command: Command, around: Surroundings): Verdict {
  if (command.type === "open") return open(slice, actor, command, around);
  if (command.type === "follow-incident") return followIncident(slice, actor, command, around);
  if (command.type === "give-name") return giveName(slice, actor, command, around);
  const { conversation } = slice;
  if (!conversation) return refuse("not-found", "There is no such conversation.");
  const known: KnownSlice = { ...slice, conversation };
  switch (command.type) {
    case "post-message":
      return postMessage(known, actor, command, around);
    case "tick-step":
      return tickStep(known, actor, command, around);
    case "answer-part":
      return answerPart(known, actor, command, around);
    case "edit-message":
      return editMessage(known, actor, command, around);
    case "remove-message":
      return removeMessage(known, actor, around);
    case "react":
      return react(known, actor, command, around);
    case "write-note":
      return writeNote(known, actor, command, around);
    case "claim":
      return claim(known, actor, around);
    case "make-promise":
      return makePromise(known, actor, command, around);
    case "extend-promise":
      return extendPromise(known, actor, command, around);
    case "lapse-promise":
      return lapsePromise(known, command, around);
    case "ask-call-back":
      return askCallBack(known, actor, command, around);
    case "end-call-back":
      return endCallBack(known, actor, command, around);
    case "ask-turn-letter":
      return askTurnLetter(known, actor, command, around);
    case "tell-incident":
      return tellIncident(known, actor, command, around);
    case "leave-line":
      return leaveLine(known, actor, around);
    case "join-line":
      return joinLine(known, actor, around);
    case "end":
      return end(known, actor, command, around);
    case "hand-over":
      return handOver(known, actor, command, around);
    case "ask-person":
      return askPerson(known, actor, around);
    case "give-up":
      return giveUp(known, actor, command, around);
    case "choose-face":
      return chooseFace(known, actor, command, around);
    case "leave-remark":
      return leaveRemark(known, actor, command, around);
    case "dismiss-rating":
      return dismissRating(known, actor, around);
    case "ask-follow-up":
      return askFollowUp(known, command, around);
    case "apologise":
    case "make-offer":
    case "claim-offer":
    case "withdraw-offer":
    case "expire-offer":
      return makeAmends(known, actor, command, around);
    case "set-status":
      return setStatus(known, actor, command, around);
    case "assign":
      return assign(known, actor, command, around);
    case "convert":
      return convert(known, actor, command, around);
    case "set-marks":
      return setMarks(known, actor, command, around);
  }
}
