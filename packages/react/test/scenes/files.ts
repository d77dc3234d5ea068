import { chatState, filesState } from "@warmline/client";
import { becomes } from "../becomes.ts";
import type { Line, LineState, Scene } from "../scene.ts";
import { answered } from "./chat.ts";

/** A picture of a page with a warning on it, as one takes of a screen. */
export async function drawScreen(): Promise<File> {
  const canvas = new OffscreenCanvas(640, 400);
  const context = canvas.getContext("2d");
  if (context !== null) {
    context.fillStyle = "#f4eee6";
    context.fillRect(0, 0, 640, 400);
    context.fillStyle = "#c9b8a4";
    for (const [line, width] of [320, 420, 380].entries()) context.fillRect(110, 190 + line * 44, width, 20);
    context.fillStyle = "#a33a2c";
    context.beginPath();
    context.arc(320, 110, 44, 0, 7);
    context.fill();
  }
  return new File([await canvas.convertToBlob({ type: "image/png" })], "screen.png", { type: "image/png" });
}

const log = (size = 48_000) => new File([new Uint8Array(size)], "access-2026-03-11.log", { type: "text/plain" });

const tray = (state: LineState) => filesState.tray(state);
const files = (state: LineState) =>
  chatState
    .rows(state)
    .at(-1)
    ?.parts.filter(({ type }) => type === "file") ?? [];

/** Two files lie in the tray, whole. */
export const attached: Scene = {
  ...answered,
  act: async (client) => void client.files.attach([await drawScreen(), log()]),
  until: (state) => tray(state).length === 2 && tray(state).every(({ status }) => status === "done"),
};

/** The network swallows what is sent. */
export const uploading: Scene = {
  ...answered,
  act: async (client, { world }) => {
    world.network.slow({ latency: 3_600_000 });
    client.files.attach([log(2_400_000)]);
  },
  until: (state) => tray(state)[0]?.status === "uploading",
};

export const paused: Scene = {
  ...uploading,
  act: async (client, context) => {
    await uploading.act?.(client, context);
    client.files.pause(tray(client.getState())[0]?.id ?? "");
  },
  until: (state) => tray(state)[0]?.status === "paused",
};

const send = async (client: Line, ...what: File[]): Promise<void> => {
  client.files.attach(what);
  await becomes(client, (state) => tray(state).every(({ status }) => status === "done"));
  client.chat.send("");
};

export const withPicture: Scene = {
  ...answered,
  act: async (client) => send(client, await drawScreen()),
  until: (state) => files(state).length === 1,
};

export const withFiles: Scene = {
  ...answered,
  act: async (client) => send(client, await drawScreen(), log()),
  until: (state) => files(state).length === 2,
};

/** A message waits for a file of its own. */
export const waitingForFile: Scene = {
  ...uploading,
  act: async (client, context) => {
    await uploading.act?.(client, context);
    client.chat.send("");
  },
  until: (state) => chatState.rows(state).at(-1)?.files.length === 1,
};
