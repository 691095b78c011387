/**
 * Writes what the built account pages hold of others as a bill of materials (CycloneDX 1.6), from the lock file.
 * usage: node sbom.mjs <file> <version of the release>
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const [file, version] = process.argv.slice(2);
if (!version) {
  throw new Error("usage: node sbom.mjs <file> <version>");
}
const lock = JSON.parse(readFileSync(join(here, "package-lock.json"), "utf8"));

/** An SPDX id, or an expression of several. */
function licences(text) {
  return /^[\w.+-]+$/.test(text) ? [{ license: { id: text } }] : [{ expression: text }];
}

function component([path, entry]) {
  const name = entry.name ?? path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  const [algorithm, digest] = entry.integrity.split("-");
  return {
    type: "library",
    // Where it lies: one library can be there in several versions.
    "bom-ref": path,
    name,
    version: entry.version,
    purl: `pkg:npm/${name.replace("@", "%40")}@${entry.version}`,
    hashes: [{ alg: algorithm.replace("sha", "SHA-"), content: Buffer.from(digest, "base64").toString("hex") }],
    licenses: licences(entry.license),
  };
}

const components = Object.entries(lock.packages)
  .filter(([path, entry]) => path !== "" && !entry.dev && !entry.devOptional && !entry.optional)
  .map(component);
mkdirSync(dirname(resolve(file)), { recursive: true });
writeFileSync(
  file,
  JSON.stringify(
    {
      bomFormat: "CycloneDX",
      specVersion: "1.6",
      version: 1,
      metadata: { component: { type: "application", "bom-ref": "account-pages", name: "account-pages", version } },
      components,
    },
    undefined,
    2,
  ),
);
