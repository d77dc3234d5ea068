import { CONTESTANTS, type ContestantId } from "./entrants.ts";
import { figure, type Figure } from "../numbers.ts";
import type { Commits } from "./page/commits.ts";
import type { Sample } from "./measure.ts";
import type { Work } from "./stage.ts";

/** What everybody did with one number of messages, round by round. */
export type Results = Record<ContestantId, readonly Sample[]>;

interface Line {
  name: string;
  cell: (samples: readonly Sample[], id: ContestantId) => string;
}

/** The median of what every round gave. */
export function medianOf(samples: readonly Sample[], of: (sample: Sample) => number): number {
  return figure(samples.map(of)).median;
}

/** The most that any round gave: what is counted must hold in each of them. */
export function mostOf(samples: readonly Sample[], of: (sample: Sample) => number): number {
  return Math.max(...samples.map(of));
}

export const scriptAndLayout = ({ script, layout }: Work): number => script + layout;
const total = (counts: readonly Commits[], of: keyof Commits): number => Math.max(...counts.map((count) => count[of]));

export const counted = {
  appendCommits: ({ appends }: Sample) => total(appends, "commits"),
  appendComponents: ({ appends }: Sample) => total(appends, "components"),
  appendFibres: ({ appends }: Sample) => total(appends, "fibres"),
  keyCommits: ({ keys }: Sample) => total(keys, "commits"),
  keyComponents: ({ keys }: Sample) => total(keys, "components"),
  keyListFibres: ({ keys }: Sample) => total(keys, "listFibres"),
};

const number = (value: number, digits = 0): string =>
  value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** A figure of time: the median, and how far the rounds lie apart. */
const time =
  (of: (sample: Sample) => number, digits = 1) =>
  (samples: readonly Sample[]): string =>
    spread(figure(samples.map(of)), digits);

function spread({ median, least, most }: Figure, digits: number): string {
  const around = least === most ? "" : ` (${number(least, digits)}–${number(most, digits)})`;
  return number(median, digits) + around;
}

/** Counts of React, of which there are none without it. */
const ofReact = (cell: (samples: readonly Sample[]) => string) => (samples: readonly Sample[], id: ContestantId) =>
  id === "flat" ? "–" : cell(samples);

const perMessage = (samples: readonly Sample[], part: "all" | "view"): string =>
  number(
    medianOf(samples, ({ heap, rows }) => heap[part] / rows / 1_000),
    2,
  );

const jump =
  (name: keyof Sample["jumps"]) =>
  (samples: readonly Sample[]): string =>
    `${number(
      mostOf(samples, ({ jumps }) => jumps[name].worst),
      1,
    )} / ${number(
      mostOf(samples, ({ jumps }) => jumps[name].final),
      1,
    )}`;

const LINES: readonly Line[] = [
  { name: "mount, ms until painted", cell: time(({ mount }) => mount.elapsed, 0) },
  { name: "  main thread, ms", cell: time(({ mount }) => mount.task, 0) },
  { name: "  script + layout, ms", cell: time(({ mount }) => scriptAndLayout(mount), 0) },
  { name: "elements in the document", cell: (samples) => number(mostOf(samples, ({ elements }) => elements)) },
  { name: "messages in the document", cell: (samples) => number(mostOf(samples, ({ messages }) => messages)) },
  { name: "heap a message, kB", cell: (samples) => perMessage(samples, "all") },
  { name: "  the view alone, kB", cell: (samples) => perMessage(samples, "view") },
  {
    name: "heap left after it went, MB",
    cell: (samples) =>
      number(
        medianOf(samples, ({ heap }) => heap.left / 1e6),
        1,
      ),
  },
  { name: "append, script + layout, ms", cell: time(({ append }) => scriptAndLayout(append)) },
  { name: "  main thread, ms", cell: time(({ append }) => append.task) },
  {
    name: "  commits / components / fibres",
    cell: ofReact((samples) =>
      [counted.appendCommits, counted.appendComponents, counted.appendFibres]
        .map((of) => number(mostOf(samples, of)))
        .join(" / "),
    ),
  },
  { name: "key press, event → paint, ms", cell: time(({ keys }) => figure(keys.map(({ paintMs }) => paintMs)).median) },
  { name: "  main thread, ms", cell: time(({ key }) => key.task) },
  {
    name: "  commits / components / list fibres",
    cell: ofReact((samples) =>
      [counted.keyCommits, counted.keyComponents, counted.keyListFibres]
        .map((of) => number(mostOf(samples, of)))
        .join(" / "),
    ),
  },
  { name: "streamed updates", cell: (samples) => number(medianOf(samples, ({ stream }) => stream.updates)) },
  {
    name: "  commits of frames",
    cell: ofReact(
      (samples) =>
        `${number(medianOf(samples, ({ stream }) => stream.commits))} of ${number(medianOf(samples, ({ stream }) => stream.frames))}`,
    ),
  },
  {
    name: "  most components in a commit",
    cell: ofReact((samples) => number(mostOf(samples, ({ stream }) => stream.mostComponents))),
  },
  { name: "50 before, at the top, px (worst / final)", cell: jump("prepend at the top") },
  { name: "50 before, 300 px below it", cell: jump("prepend below it") },
  { name: "late image above, at the top", cell: jump("image at the top") },
  { name: "late image above, 300 px below it", cell: jump("image below it") },
];

/** Everybody beside each other, for one number of messages. */
export function table(rows: number, results: Results): string {
  const lines = [
    [`${number(rows)} messages`, ...CONTESTANTS.map(({ name }) => name)],
    ...LINES.map(({ name, cell }) => [name, ...CONTESTANTS.map(({ id }) => cell(results[id], id))]),
  ];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join("  "),
    )
    .join("\n");
}
