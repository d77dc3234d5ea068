import { addons } from "storybook/manager-api";
import { look } from "./look.ts";
import { asWritten } from "./names.ts";

addons.setConfig({
  theme: look,
  selectedPanel: "storybook/a11y/panel",
  sidebar: { showRoots: false, renderLabel: ({ name, type }) => (type === "story" ? asWritten(name) : name) },
});
