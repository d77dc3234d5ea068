// Imported before a server that is to be measured: tells what the process has used, and ends with whoever started it.

/** What a process has used so far. */
export interface Usage {
  cpu: NodeJS.CpuUsage;
  memory: NodeJS.MemoryUsage;
}

process.on("message", (what: "tell" | "collect and tell") => {
  if (what !== "tell") globalThis.gc?.();
  process.send?.({ cpu: process.cpuUsage(), memory: process.memoryUsage() } satisfies Usage);
});
process.on("disconnect", () => process.exit(1));
