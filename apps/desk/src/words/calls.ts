/** Calls that customers asked for. */
export const callWords = {
  title: "Call back",
  card: "Asked to be called",
  when: "When",
  mine: "By your clock",
  theirs: "By theirs",
  due: "Call now",
  late: "The time is over",
  phone: "Telephone",
  call: (phone: string): string => `Call ${phone}`,
  done: "I called",
  missed: "Nobody answered",
  noting: "Noting…",
  mark: (window: string): string => `call ${window}`,
  dueSpoken: (name: string): string => `It is time to call ${name}.`,
  state: {
    done: "You called",
    missed: "Nobody answered the call",
    cancelled: "The customer needs no call any more",
  },
} as const;
