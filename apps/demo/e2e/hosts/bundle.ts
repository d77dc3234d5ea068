import { join } from "node:path";
import { defaultClientConditions, build } from "vite";
import { ROOT } from "../stage/processes.ts";

/** What a host loads to have the widget: one script and one sheet. */
export interface Bundle {
  script: string;
  sheet: string;
}

/** Builds the widget as a host would, from the sources. */
export async function bundleWidget(): Promise<Bundle> {
  const result = await build({
    root: join(ROOT, "apps/demo"),
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    resolve: { conditions: ["@warmline/source", ...defaultClientConditions], dedupe: ["react", "react-dom"] },
    build: {
      write: false,
      lib: { entry: "e2e/hosts/widget.tsx", formats: ["iife"], name: "hosted", fileName: "widget" },
    },
  });
  const [output] = Array.isArray(result) ? result : [];
  const files = output?.output ?? [];
  const script = files.find(({ type }) => type === "chunk");
  const sheet = files.find(({ fileName }) => fileName.endsWith(".css"));
  if (script?.type !== "chunk" || sheet?.type !== "asset") throw new Error("the widget’s bundle lacks script or sheet");
  return { script: script.code, sheet: String(sheet.source) };
}
