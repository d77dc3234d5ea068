/** A fault that somebody could have written into the product: a text in a source, and what stands in its place. */
export interface Defect {
  /** What is wrong, as the end of “the model catches …”. */
  does: string;
  /** From `packages` on. */
  file: string;
  find: string;
  put: string;
  /** What the model says of it. */
  says: RegExp;
  /** Where it is found soon. */
  seed: number;
  /** How many pages a browser has open at a time. */
  pages: number;
}

const LOST = /stored 0 times/;
const TWICE = /stored [2-9] times|shows [2-9] times|shows twice/;
const OUTBOX = "client/src/outbox/outbox.ts";
const REDUCE = "client/src/support/reduce.ts";

export const DEFECTS: readonly Defect[] = [
  {
    does: "a server that stores a repeated write again",
    file: "server/src/app/commit/decide-order.ts",
    find: "const { site, caller, operationId, command, hash } = order;",
    put: `const { site, caller, hash } = order;
  const isAgain = order.operationId !== null && state.operation(visitorId, order.operationId) !== undefined;
  const fresh = uuidv7(clock.now(), random);
  const operationId = isAgain ? fresh : order.operationId;
  const command =
    isAgain && order.command.type === "post-message" ? { ...order.command, messageId: fresh } : order.command;`,
    says: TWICE,
    seed: 1,
    pages: 1,
  },
  {
    does: "a server that acknowledges before it commits",
    file: "server/src/app/commit/committer.ts",
    find: "results = await storage.transaction((tx) => carryOutTogether(tx, this.#options, orders, how));",
    put: `results = await storage.transaction(async (tx) => {
        const decided = await carryOutTogether(tx, this.#options, orders, how);
        for (const [index, waiting] of batch.entries()) waiting.settle(decided[index] as Done);
        for (let turn = 0; turn < 5; turn += 1) await breath();
        return decided;
      });`,
    says: LOST,
    seed: 1,
    pages: 1,
  },
  {
    does: "a server whose streams go on one event too late",
    file: "server/src/http/visitor-stream.ts",
    find: "after: parseCursor(cursor).seq,",
    put: "after: parseCursor(cursor).seq + 1,",
    says: /has other/,
    seed: 2,
    pages: 1,
  },
  {
    does: "a client whose place is one event past its snapshot",
    file: "client/src/support/line.ts",
    find: "takeSnapshot(state, snapshot, parseCursor(cursor).seq,",
    put: "takeSnapshot(state, snapshot, parseCursor(cursor).seq + 1,",
    says: /has other/,
    seed: 4,
    pages: 1,
  },
  {
    does: "a client that goes on from a receipt as if the stream had brought all before it",
    file: REDUCE,
    find: "return { ...next, ahead: { ...next.ahead, [keyOf(event)]: event.seq } };",
    put: "return moveTo(next, event.seq);",
    says: /has other/,
    seed: 3,
    pages: 1,
  },
  {
    does: "a client that does not know its own words by their id",
    file: "client/src/chat/reduce.ts",
    find: "outbox: state.outbox.some((item) => item.id === id) ? state.outbox.filter((item) => item.id !== id) : state.outbox,",
    put: "outbox: state.outbox,",
    says: TWICE,
    seed: 1,
    pages: 1,
  },
  {
    does: "a client that drops what waits when it takes a snapshot",
    file: "client/src/support/snapshot.ts",
    find: 'outbox: state.outbox.filter((item) => !isArrived(item) && item.command.type !== "marks"),',
    put: "outbox: [],",
    says: /does not show|stored 0 times/,
    seed: 1,
    pages: 1,
  },
  {
    does: "an outbox that puts what could not be sent at the end of the line",
    file: OUTBOX,
    find: 'patch(item.id, { status: "queued", inDoubt, failure: result.failure });',
    put: `patch(item.id, { status: "queued", inDoubt, failure: result.failure });
      change((all) => [...all.filter(({ id }) => id !== item.id), ...all.filter(({ id }) => id === item.id)]);`,
    says: /in another order/,
    seed: 2,
    pages: 1,
  },
  {
    does: "an outbox that lets go of a thing whose answer was lost",
    file: OUTBOX,
    find: 'if (result.status === "later") {',
    put: `if (result.status === "later" && result.inDoubt) {
      remove(item.id);
      drop(item.lane);
      return;
    }
    if (result.status === "later") {`,
    says: /does not show|stored 0 times/,
    seed: 1,
    pages: 1,
  },
  {
    does: "an outbox that sends before anything is kept",
    file: OUTBOX,
    find: "await options.keep();",
    put: "void options.keep();",
    says: LOST,
    seed: 2,
    pages: 1,
  },
  {
    does: "an outbox that sends what is in doubt under a new id",
    file: "client/src/support/send-command.ts",
    find: 'try {\n      const answer = await ask({ method: "PUT", ...requestOf(item), signal });',
    put: `const request = requestOf(item);
    const isAgain = item.inDoubt && item.command.type === "message";
    const path = isAgain ? request.path.replace(/[0-9a-f]{12}$/, "0123456789ab") : request.path;
    try {
      const answer = await ask({ method: "PUT", ...request, path, signal });`,
    says: TWICE,
    seed: 1,
    pages: 1,
  },
  {
    does: "an outbox in which a refused text stops all behind it",
    file: OUTBOX,
    find: 'for (const item of items()) if (item.status !== "failed" && !found.has(item.lane)) found.set(item.lane, item);',
    put: `for (const item of items()) if (!found.has(item.lane)) found.set(item.lane, item);
    for (const [lane, { status }] of found) if (status === "failed") found.delete(lane);`,
    says: /still sends/,
    seed: 1,
    pages: 1,
  },
  {
    does: "a server that leaves what was taken back in the feed",
    file: "server/src/storage/changes.ts",
    find: "await scrubFeeds(db, events);",
    put: "void scrubFeeds;",
    says: /the feed still has/,
    seed: 1,
    pages: 1,
  },
  {
    does: "a client that takes a changed message in only where its receipt says so",
    file: REDUCE,
    find: "return changeMessage(state, event.message);",
    put: "return state;",
    says: /has other messages/,
    seed: 2,
    pages: 1,
  },
  {
    does: "a client whose changes of a message overtake one another",
    file: "client/src/chat/actions.ts",
    find: "outbox.add({ id: newId(), lane, at: now(), command });",
    put: "outbox.add({ id: newId(), lane: newId(), at: now(), command });",
    says: /is .* after \[/,
    seed: 8,
    pages: 1,
  },
  {
    does: "a leader that gives what another page typed an id of its own",
    file: "client/src/support/shared-outbox.ts",
    find: "engine.add(wish.item);",
    put: 'engine.add({ ...wish.item, id: wish.item.id.replace(/^.{6}/, "000000") });',
    says: TWICE,
    seed: 1,
    pages: 3,
  },
];
