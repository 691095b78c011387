import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import type { AcceptedPlugin } from "postcss";
import type { Manifest, ManifestChunk, Plugin } from "vite";
import { defineConfig } from "vitest/config";

const ENTRY = "src/main.ts";

/** PatternFly stands in a layer: our own rules win, whichever page's styles are loaded last. */
const layered: AcceptedPlugin = {
  postcssPlugin: "patternfly-layer",
  Once(root, { AtRule }) {
    if (root.source?.input.file?.includes("/@patternfly/")) {
      const layer = new AtRule({ name: "layer", params: "patternfly" });
      layer.append(root.nodes.filter((node) => node.type !== "atrule" || node.name !== "charset"));
      root.append(layer);
    }
  },
};

/** Keycloak links what the entry names, and takes names of imports for files: all it needs is named there, by file. */
function filesOfEntry(): Plugin {
  return {
    name: "files-of-entry",
    apply: "build",
    writeBundle({ dir }) {
      const file = join(dir ?? "", ".vite/manifest.json");
      const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
      const seen = new Set<string>();
      const collect = (name: string): ManifestChunk[] => {
        const chunk = seen.has(name) ? undefined : manifest[name];
        seen.add(name);
        return chunk ? [...(chunk.imports ?? []).flatMap(collect), chunk] : [];
      };
      const entry = manifest[ENTRY];
      if (!entry) {
        this.error("The manifest has no entry.");
      }
      const chunks = collect(ENTRY);
      entry.imports = chunks.filter((chunk) => chunk !== entry).map((chunk) => chunk.file);
      writeFileSync(file, JSON.stringify(manifest, undefined, 2));
    },
  };
}

export default defineConfig({
  // The server's address of a theme changes with its version: files find each other relatively.
  base: "./",
  plugins: [react(), filesOfEntry()],
  css: { postcss: { plugins: [layered] } },
  build: {
    target: "es2022",
    manifest: true,
    // Files of the theme that are not built stand in the same folder.
    emptyOutDir: false,
    rollupOptions: { input: ENTRY },
    // Fonts and pictures of PatternFly that are never shown stay out of the style sheet.
    assetsInlineLimit: 0,
    // The application is one file on purpose: it is read whole, after the login.
    chunkSizeWarningLimit: 640,
  },
  test: {
    environment: "node",
    include: ["test/**/*.test.ts"],
  },
});
