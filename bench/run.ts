import { benchChat } from "./chat/bench.ts";
import { benchServer } from "./server/bench.ts";

const [what, ...args] = process.argv.slice(2);
if (what === "server") await benchServer();
else if (what === "chat") process.exitCode = await benchChat(args);
else throw new TypeError("There are two benches: server and chat.");
