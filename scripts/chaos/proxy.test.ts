import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { createChance } from "./chance.ts";
import { CALM, FaultProxy } from "./proxy.ts";

/** A server that says `words` and then repeats whatever it hears, behind a proxy. */
async function stage(words = "") {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy()).pipe(socket, { end: false });
    socket.write(words);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const proxy = await FaultProxy.open((server.address() as AddressInfo).port, createChance(1));
  onTestFinished(() => {
    proxy.close();
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return proxy;
}

interface Caller {
  socket: Socket;
  /** All that came so far. */
  heard(): string;
  /** How the connection ended: the code of its error, or `end`. */
  ended: Promise<string>;
}

async function call(proxy: FaultProxy): Promise<Caller> {
  const socket = connect(Number(new URL(proxy.url).port), "127.0.0.1");
  let heard = "";
  socket.setEncoding("utf8").on("data", (text: string) => (heard += text));
  const ended = new Promise<string>((resolve) => {
    socket.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? ""));
    socket.once("close", () => resolve("end"));
  });
  onTestFinished(() => void socket.destroy());
  await once(socket, "connect");
  return { socket, heard: () => heard, ended };
}

test("in calm weather everything passes both ways", async () => {
  const { socket, heard } = await call(await stage("hello "));
  socket.write("and back");
  await expect.poll(heard).toBe("hello and back");
});

test("a connection that is cut is reset", async () => {
  const proxy = await stage("hello");
  const { heard, ended } = await call(proxy);
  await expect.poll(heard).toBe("hello");
  proxy.cut(1);
  expect(await ended).toBe("ECONNRESET");
});

test("what leads nowhere takes everything in silence until it is mended", async () => {
  const proxy = await stage("hello");
  const { socket, heard, ended } = await call(proxy);
  await expect.poll(heard).toBe("hello");
  proxy.swallow(1);
  socket.write("is anybody there?");
  const other = await call(proxy);
  await expect.poll(other.heard).toBe("hello");
  expect(heard()).toBe("hello");
  proxy.mend();
  expect(await ended).toBe("ECONNRESET");
  other.socket.write("!");
  await expect.poll(other.heard).toBe("hello!");
});

test("while there are holes, new connections lead nowhere", async () => {
  const proxy = await stage("hello");
  proxy.weather = { ...CALM, holes: 1 };
  const { heard, ended } = await call(proxy);
  proxy.weather = CALM;
  await expect.poll((await call(proxy)).heard).toBe("hello");
  expect(heard()).toBe("");
  proxy.mend();
  expect(await ended).toBe("ECONNRESET");
});

test("a truncated answer ends before its end", async () => {
  const words = "x".repeat(100_000);
  const proxy = await stage(words);
  proxy.weather = { ...CALM, truncated: 1 };
  const { heard, ended } = await call(proxy);
  await ended;
  expect(heard().length).toBeLessThan(words.length);
});

test("a slow network takes its time for the same bytes", async () => {
  const words = "x".repeat(2_000);
  const proxy = await stage(words);
  proxy.weather = { ...CALM, bytesPerSecond: 4_000 };
  const begun = performance.now();
  const { heard } = await call(proxy);
  await expect.poll(() => heard().length).toBe(words.length);
  expect(performance.now() - begun).toBeGreaterThan(450);
});

test("latency holds every piece back", async () => {
  const proxy = await stage("hello");
  proxy.weather = { ...CALM, latencyMs: 200 };
  const begun = performance.now();
  const { heard } = await call(proxy);
  await expect.poll(heard).toBe("hello");
  expect(performance.now() - begun).toBeGreaterThan(190);
});

test("a server that is away resets whoever calls", async () => {
  const spare = createServer().listen(0, "127.0.0.1");
  await once(spare, "listening");
  const { port } = spare.address() as AddressInfo;
  spare.close();
  await once(spare, "close");
  const proxy = await FaultProxy.open(port, createChance(1));
  onTestFinished(() => proxy.close());
  expect(await (await call(proxy)).ended).toBe("ECONNRESET");
});
