import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // The server's address of a theme changes with its version: files find each other relatively.
  base: "./",
  plugins: [react()],
  build: {
    target: "es2022",
    manifest: true,
    emptyOutDir: false,
    rollupOptions: { input: "src/main.tsx" },
    // Fonts and pictures of PatternFly that are never shown stay out of the style sheet.
    assetsInlineLimit: 0,
  },
  test: {
    environment: "node",
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
  },
});
