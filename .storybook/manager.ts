import { addons } from "storybook/manager-api";
import { create } from "storybook/theming";

const ink = "#2f2029";

addons.setConfig({
  theme: create({
    base: "light",
    brandTitle: "Warmline",
    fontBase: '"Onest Variable", system-ui, sans-serif',
    colorPrimary: "#6b1f4d",
    colorSecondary: "#6b1f4d",
    appBg: "#f8f3ee",
    appContentBg: "#fdfaf7",
    appPreviewBg: "#fdfaf7",
    appBorderColor: "#e6dcd4",
    appBorderRadius: 12,
    barBg: "#fdfaf7",
    barSelectedColor: "#6b1f4d",
    textColor: ink,
    barTextColor: "#6c5a63",
    inputBorderRadius: 8,
  }),
  sidebar: { showRoots: false },
});
