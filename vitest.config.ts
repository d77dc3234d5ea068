import { configDefaults, defineConfig } from "vitest/config";
import { playwright } from "@vitest/browser-playwright";
import react from "@vitejs/plugin-react";
import { defaultClientConditions } from "vite";
import { msw } from "msw/vite";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import { browserLaunchOptions } from "./scripts/browser.ts";
import { PATIENCE_MS, TEST_MS } from "./scripts/patience.ts";
import { findPostgres } from "./scripts/postgres.ts";
import { RETRIES } from "./scripts/second-try.ts";

const SOURCE = "@warmline/source";

/** Tests wait for things, so time only runs out where something is wrong, however busy the machine is. */
const PATIENT = {
  testTimeout: TEST_MS,
  hookTimeout: TEST_MS,
  expect: { poll: { timeout: PATIENCE_MS } },
  retry: RETRIES,
};

const browser = (contextOptions: { permissions?: string[] } = {}) => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: browserLaunchOptions(), contextOptions }),
  instances: [{ browser: "chromium" as const }],
});

/** What browser tests need prebundled: whatever is found later reloads the page under a running test. */
const PREBUNDLED = [
  "react",
  "react-dom",
  "react-dom/client",
  "react-dom/server",
  "react/jsx-dev-runtime",
  "@warmline/react > @radix-ui/react-dialog",
  "@warmline/testing > eventsource-parser/stream",
  "@warmline/protocol > valibot",
  "@warmline/client > idb",
  "@testing-library/react",
  "@testing-library/user-event",
];

/** Every story as a test: it mounts, its play function passes, and axe finds nothing. */
const stories = (locale: string) => ({
  plugins: [storybookTest({ configDir: ".storybook", initialGlobals: { locale, time: "stands" } })],
  test: {
    ...PATIENT,
    name: `stories-${locale}`,
    isolate: false,
    setupFiles: ["./.storybook/test-setup.ts"],
    // A browser by itself lets a press of a button copy; one that is steered wants to be told.
    browser: browser({ permissions: ["clipboard-read", "clipboard-write"] }),
  },
});

/** What is tested on PostgreSQL alone is not there without one. */
function withoutPostgres(): string[] {
  return findPostgres() === null ? ["**/*.postgres.test.ts", "scripts/postgres.test.ts"] : [];
}

/** What lies in wait for every request of its process. */
const INTERCEPTING = ["packages/testing/test/carry.test.ts", "packages/testing/test/kit/carry.test.ts"];

/** Tests in Node, of which files without `isolate` share a process, which loads each module once. */
const inNode = (
  name: string,
  include: string[],
  { exclude = [], ...options }: { isolate?: false; exclude?: string[]; globalSetup?: string[] } = {},
) => ({
  resolve: { conditions: [SOURCE, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [SOURCE, "node"] } },
  test: {
    ...PATIENT,
    ...options,
    name,
    environment: "node",
    setupFiles: ["./scripts/patient-waits.ts"],
    include,
    exclude: [...configDefaults.exclude, "**/*.browser.test.ts", ...exclude, ...withoutPostgres()],
    execArgv: [`--conditions=${SOURCE}`, "--no-experimental-webstorage"],
  },
});

export default defineConfig({
  test: {
    projects: [
      // Packages keep nothing in their modules.
      inNode("node", ["packages/**/*.test.ts"], {
        exclude: INTERCEPTING,
        isolate: false,
        globalSetup: ["./scripts/postgres-for-tests.ts"],
      }),
      // What a page would have is the process’s here, locks by name among it, so these want one each.
      inNode("node-apart", [
        ...INTERCEPTING,
        ...["apps/*/src/**/*.test.ts", "apps/*/backend/**/*.test.ts", "scripts/**/*.test.ts"],
      ]),
      {
        plugins: [react(), msw({ mode: "worker-only" })],
        resolve: { conditions: [SOURCE, ...defaultClientConditions], dedupe: ["react", "react-dom"] },
        optimizeDeps: {
          exclude: ["@sqlite.org/sqlite-wasm"],
          include: PREBUNDLED,
        },
        test: {
          ...PATIENT,
          name: "browser",
          isolate: false,
          provide: { react: "19" },
          include: [
            "packages/**/*.test.tsx",
            "packages/**/*.browser.test.ts",
            "apps/*/src/**/*.test.tsx",
            ".storybook/examples/*.test.tsx",
          ],
          setupFiles: ["./scripts/browser-test-setup.ts"],
          browser: browser(),
        },
      },
      {
        plugins: [react(), msw({ mode: "worker-only" })],
        resolve: {
          conditions: [SOURCE, ...defaultClientConditions],
          alias: [
            { find: /^react(?=$|\/)/, replacement: "react-18" },
            { find: /^react-dom(?=$|\/)/, replacement: "react-dom-18" },
          ],
          dedupe: ["react-18", "react-dom-18"],
        },
        optimizeDeps: { exclude: ["@sqlite.org/sqlite-wasm"], include: PREBUNDLED },
        test: {
          ...PATIENT,
          name: "react-18",
          isolate: false,
          provide: { react: "18.3" },
          include: [
            "packages/react/src/**/index.parts.test.tsx",
            "packages/react/src/widget/*.world.test.tsx",
            "packages/react/test/*.test.tsx",
          ],
          setupFiles: ["./scripts/browser-test-setup.ts"],
          browser: browser(),
        },
      },
      stories("en"),
      stories("uk"),
    ],
  },
});

declare module "vitest" {
  interface ProvidedContext {
    /** How the version of React begins that the project runs on. */
    react: string;
  }
}
