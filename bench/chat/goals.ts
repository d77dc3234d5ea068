import { counted, medianOf, mostOf, scriptAndLayout, type Results } from "./table.ts";
import type { JumpName, Sample } from "./measure.ts";

/** What is asked of Warmline’s chat, and whether it holds. */
interface Goal {
  name: string;
  held: boolean;
  /** What it came to. */
  was: string;
  /** Whether it is counted, and so the same on every machine. */
  counted: boolean;
}

const JUMP_PX = 0.5;
const JUMPS: readonly JumpName[] = ["prepend at the top", "prepend below it", "image at the top", "image below it"];
/** Up to so many messages the smaller limit of fibres holds. */
const FEW = 1_000;
/** Ratios of time and memory are goals of a long history. */
const MANY = 10_000;

/** The goals of the chat, as far as these numbers of messages tell. */
export function goalsOf(sizes: ReadonlyMap<number, Results>): Goal[] {
  const goals = [...sizes].flatMap(([rows, results]) => countedGoals(rows, results.warmline));
  const many = sizes.get(MANY);
  return many === undefined ? goals : [...goals, ...ratios(many, sizes.get(FEW))];
}

function countedGoals(rows: number, ours: readonly Sample[]): Goal[] {
  const at = (what: string): string => `${what}, ${rows.toLocaleString("en")} messages`;
  const most = (name: string, of: (sample: Sample) => number, limit: number): Goal => {
    const was = mostOf(ours, of);
    return {
      name: at(`${name} ≤ ${limit}`),
      held: was <= limit,
      was: String(Math.round(was * 100) / 100),
      counted: true,
    };
  };
  const frames = ours.map(({ stream }) => `${stream.commits} of ${stream.frames}`).join(", ");
  const missing = mostOf(ours, ({ messages }) => Math.abs(rows - messages));
  return [
    most("append: commits", counted.appendCommits, 1),
    most("append: components", counted.appendComponents, 8),
    most("append: fibres", counted.appendFibres, rows <= FEW ? 75 : 100),
    most("key press: commits", counted.keyCommits, 1),
    most("key press: components", counted.keyComponents, 1),
    most("key press: fibres of the list", counted.keyListFibres, 0),
    {
      name: at("streamed updates: commits ≤ frames"),
      held: ours.every(({ stream }) => stream.commits <= stream.frames),
      was: frames,
      counted: true,
    },
    most("streamed updates: components in a commit", ({ stream }) => stream.mostComponents, 3),
    { name: at("every message in the document"), held: missing === 0, was: `${missing} missing`, counted: true },
    ...JUMPS.map((name) => most(`${name}: px`, ({ jumps }) => jumps[name].worst, JUMP_PX)),
  ];
}

function ratios(many: Results, few: Results | undefined): Goal[] {
  const median = (of: (sample: Sample) => number) => (samples: readonly Sample[]) => medianOf(samples, of);
  const append = median((sample) => scriptAndLayout(sample.append));
  const mount = median((sample) => sample.mount.elapsed);
  const heap = median((sample) => sample.heap.all);
  const ratio = (name: string, was: number, limit: number): Goal => ({
    name: `${name} ≤ ${limit.toFixed(2)} ×, ${MANY.toLocaleString("en")} messages`,
    held: was <= limit,
    was: `${was.toFixed(2)} ×`,
    counted: false,
  });
  return [
    ratio("append, script + layout: flat DOM list", append(many.warmline) / append(many.flat), 0.35),
    ...(few
      ? [ratio("append, script + layout: our own at 1,000", append(many.warmline) / append(few.warmline), 1.5)]
      : []),
    ratio("mount until painted: flat DOM list", mount(many.warmline) / mount(many.flat), 0.3),
    ratio("heap: bare React list", heap(many.warmline) / heap(many.bare), 1.1),
  ];
}

/** The goals line by line. */
export function verdict(goals: readonly Goal[]): string {
  const width = Math.max(...goals.map(({ name }) => name.length));
  return goals.map(({ name, held, was }) => `${held ? "held  " : "missed"}  ${name.padEnd(width)}  ${was}`).join("\n");
}
