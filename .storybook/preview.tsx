import type { Preview } from "@storybook/react-vite";
import "@fontsource-variable/jetbrains-mono";
import "@fontsource-variable/onest";
import "@warmline/theme/standalone.css";
import "@warmline/theme/themes/fjord.css";
import "@warmline/theme/themes/slate.css";
import type { Loaded, Scene } from "../packages/react/test/scene.ts";
import { type Globals, globalTypes, initialGlobals, viewports } from "./globals.ts";
import "./docs.css";
import "./docs-colours.css";
import { look } from "./look.ts";
import "./preview.css";
import { setMedia } from "./stage/media.ts";
import type { Stage } from "./stage/stage.ts";
import { StageFrame } from "./stage/StageFrame.tsx";
import { closeStages, stagesOf } from "./stage/stages.ts";
import { voiceOf } from "./stage/voices.ts";

interface StageParameters {
  /** How things came to stand as the story shows them. */
  scene?: Scene;
  /** Several of them, by name, for a page that shows them side by side. */
  scenes?: Record<string, Scene>;
  /** Whether the story brings its own `<Support.Root>`, and gets `client` and `voice` as arguments. */
  whole?: boolean;
}

const preview: Preview = {
  globalTypes,
  initialGlobals: { ...initialGlobals },
  parameters: {
    layout: "fullscreen",
    a11y: { test: "error" },
    docs: { toc: { headingSelector: "h2, h3" }, theme: look },
    viewport: { options: viewports },
    options: {
      storySort: {
        order: [
          "Welcome",
          "Theming",
          "Accessibility",
          "Testing",
          "Widget",
          ["Overview"],
          "Support",
          ["Overview"],
          "Chat",
          ["Overview"],
          "Rating",
          ["Overview"],
          "Ticket",
          ["Overview"],
          "Wait time",
          ["Overview"],
        ],
      },
    },
  },
  loaders: [
    async ({ id, parameters, globals }): Promise<Loaded> => {
      const { scene = {}, scenes = { only: scene } } = parameters as StageParameters;
      const wanted = globals as unknown as Globals;
      const stages = await stagesOf(id, Object.values(scenes), wanted);
      const byName = Object.keys(scenes).flatMap((name, index): [string, Stage][] => {
        const stage = stages[index];
        return stage ? [[name, stage]] : [];
      });
      return {
        lines: Object.fromEntries(byName.map(([name, { client }]) => [name, client])),
        worlds: Object.fromEntries(byName.map(([name, { world }]) => [name, world])),
        voice: voiceOf(wanted),
      };
    },
  ],
  beforeEach: ({ id, globals }) => {
    setMedia(globals as unknown as Globals);
    return () => closeStages(id);
  },
  decorators: [
    (Story, { globals, loaded, parameters }) => {
      const { scenes, whole = scenes !== undefined } = parameters as StageParameters;
      const given = loaded as unknown as Loaded;
      const [client] = Object.values(given.lines);
      return (
        <StageFrame globals={globals as unknown as Globals} loaded={given} panel={!whole}>
          {whole ? <Story args={{ client, voice: given.voice }} /> : <Story />}
        </StageFrame>
      );
    },
  ],
};

export default preview;
