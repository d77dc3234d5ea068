import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";

const server = process.env["WARMLINE_SERVER"] ?? "http://127.0.0.1:4400";

export default defineConfig({
  base: "/desk/",
  plugins: [react()],
  resolve: {
    conditions: ["@warmline/source", ...defaultClientConditions],
    dedupe: ["react", "react-dom"],
  },
  server: { proxy: { "/v1": { target: server } } },
  build: { outDir: "dist", emptyOutDir: true, target: "es2022" },
});
