import { benchServer } from "./server/bench.ts";

const [what] = process.argv.slice(2);
if (what !== "server") throw new TypeError("There is one bench: server.");
await benchServer();
