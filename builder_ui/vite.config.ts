import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "../platform/formloom/web/static",
    emptyOutDir: true,
    manifest: true,
    // Inlined data: URLs would need a wider policy for fonts and styles.
    assetsInlineLimit: 0,
  },
  server: { port: 5173, proxy: { "/api": "http://127.0.0.1:8000" } },
  test: { environment: "node", include: ["src/**/*.test.ts"] },
});
