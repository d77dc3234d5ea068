import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";

const server = process.env["WARMLINE_DEV_SERVER"] ?? "http://127.0.0.1:4400";
const desk = process.env["WARMLINE_DEV_DESK"] ?? "http://127.0.0.1:5174";

export default defineConfig({
  root: import.meta.dirname,
  appType: "mpa",
  plugins: [react()],
  resolve: {
    conditions: ["@warmline/source", ...defaultClientConditions],
    dedupe: ["react", "react-dom"],
  },
  build: {
    emptyOutDir: true,
    rolldownOptions: {
      input: ["index.html", "clubs.html", "status.html", "account.html", "together.html"],
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    // The site, the support server and the desk are one origin here, as under `warmline start`.
    proxy: {
      "/desk": { target: desk, ws: true },
      ...Object.fromEntries(
        ["/v1", "/host", "/mailbox", "/docs", "/openapi.json", "/schemas", "/healthz", "/readyz"].map((path) => [
          path,
          { target: server },
        ]),
      ),
    },
  },
});
