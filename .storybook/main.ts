import type { StorybookConfig } from "@storybook/react-vite";
import { msw } from "msw/vite";
import { defaultClientConditions, mergeConfig } from "vite";

const config: StorybookConfig = {
  framework: "@storybook/react-vite",
  stories: ["./pages/*.mdx", "./examples/*.stories.tsx", "../packages/react/src/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  staticDirs: ["./public", { from: "../node_modules/@fontsource-variable/onest/files", to: "/fonts" }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, disableProjectJson: true },
  // What has no use here: nothing is set by hand, the ground is the theme’s, and nobody needs to be led through Storybook.
  features: {
    actions: false,
    backgrounds: false,
    controls: false,
    menuOnboardingChecklist: false,
    sidebarOnboardingChecklist: false,
  },
  typescript: { reactDocgen: "react-docgen-typescript" },
  viteFinal: (inherited) =>
    mergeConfig(inherited, {
      // Relative, so that the built Storybook works from any folder of any static host.
      base: "./",
      plugins: [msw({ mode: "worker-only" })],
      resolve: { conditions: ["@warmline/source", ...defaultClientConditions], dedupe: ["react", "react-dom"] },
      optimizeDeps: { exclude: ["@sqlite.org/sqlite-wasm"] },
      build: {
        target: "es2022",
        chunkSizeWarningLimit: 4_000,
        // A directive for servers that render; here everything is the page’s own.
        rolldownOptions: { checks: { moduleLevelDirective: false } },
      },
    }),
};

export default config;
