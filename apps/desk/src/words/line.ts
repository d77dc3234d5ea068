import { plural } from "./plural.ts";

/** Who stands in line, and who comes next. */
export const lineWords = {
  taking: "Taking chats",
  finish: (count: number): string =>
    count === 0 ? "Nobody new comes to you." : `You finish the ${count} you have; nobody new comes.`,
  takingFailed: (why: string, taking: boolean): string =>
    `${taking ? "You still take chats" : "You still take no chats"}: ${why}`,

  takeNext: "Take next",
  takeNextNamed: (name: string): string => `Take next: ${name}`,
  nextIs: (name: string, skipped: string): string => `Next for you is ${name}. ${skipped}`,
  nobodyNow: (skipped: string): string => `Nobody can be taken now. ${skipped}`,
  isAway: (name: string, time: string): string => `${name} is away since ${time}.`,
  isCalled: (name: string, time: string): string => `${name} is being called until ${time}.`,
  needsSkills: (name: string, category: string): string => `${name} is for a colleague who knows “${category}”.`,
  andMore: (count: number): string => `And ${plural(count, "other", "others")}.`,

  urgent: "Emergency",
  awaySince: (time: string): string => `away since ${time}`,
  called: (time: string): string => `called, place kept until ${time}`,
  told: (time: string): string => `told: by ${time}`,
  toldLate: (time: string): string => `told: by ${time}, now late`,

  left: "Left the line",
  leftAt: (time: string): string => `left ${time}`,
} as const;
