#!/usr/bin/env node
const NEEDED_NODE = 24;

if (Number.parseInt(process.versions.node, 10) < NEEDED_NODE) {
  process.stderr.write(`Warmline needs Node ${NEEDED_NODE} or newer; this is ${process.versions.node}.\n`);
  process.exitCode = 1;
} else {
  const { main } = await import("./main.ts");
  await main();
}

export {};
