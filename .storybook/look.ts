import { create } from "storybook/theming";

const plum = "#6b1f4d";
const paper = "#fdfaf7";
const ink = "#2f2029";

/** How Storybook itself looks, around the stories and on its pages. */
export const look = create({
  base: "light",
  brandTitle: "Warmline",
  brandUrl: "./",
  brandImage: "./warmline.svg",
  brandTarget: "_self",
  fontBase: '"Onest Variable", system-ui, sans-serif',
  fontCode: '"JetBrains Mono Variable", ui-monospace, monospace',
  colorPrimary: plum,
  colorSecondary: plum,
  appBg: "#f8f3ee",
  appContentBg: paper,
  appPreviewBg: paper,
  appBorderColor: "#e6dcd4",
  appBorderRadius: 12,
  barBg: paper,
  barSelectedColor: plum,
  barHoverColor: plum,
  barTextColor: "#6c5a63",
  textColor: ink,
  textMutedColor: "#6c5a63",
  inputBorderRadius: 8,
});
