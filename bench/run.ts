import { benchChat } from "./chat/bench.ts";
import { benchServer } from "./server/bench.ts";
import { benchWait } from "./wait/bench.ts";

const [what, ...args] = process.argv.slice(2);
if (what === "server") await benchServer();
else if (what === "chat") process.exitCode = await benchChat(args);
else if (what === "wait") process.exitCode = await benchWait(args);
else throw new TypeError("There are three benches: server, chat and wait.");
