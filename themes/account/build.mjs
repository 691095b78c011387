/**
 * Builds or checks the account pages for Maven, only when something changed since the last time.
 * usage: node build.mjs build <folder of the theme's resources> <mark> | check <mark>
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const messages = join(here, "../src/main/resources/theme/user-center/account/messages");
const [task, ...paths] = process.argv.slice(2);
if (paths.length !== { build: 2, check: 1 }[task]) {
  throw new Error("usage: node build.mjs build <folder> <mark> | check <mark>");
}
const mark = resolve(paths.at(-1));
const target = task === "build" ? resolve(paths[0]) : here;

function files(path) {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules")
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? files(join(path, entry.name)) : [join(path, entry.name)]));
}

function digest(paths) {
  const hash = createHash("sha256").update(process.version);
  paths.forEach((path) => hash.update(path.slice(here.length)).update("\0").update(readFileSync(path)));
  return hash.digest("hex");
}

function unchanged(mark, value) {
  return existsSync(mark) && readFileSync(mark, "utf8") === value;
}

function npm(...args) {
  const done = spawnSync("npm", args, { cwd: here, stdio: "inherit", shell: process.platform === "win32" });
  if (done.status !== 0) {
    process.exit(done.status ?? 1);
  }
}

function install() {
  const installed = join(here, "node_modules/.user-center-lock");
  const lock = digest([join(here, "package-lock.json")]);
  if (!unchanged(installed, lock)) {
    npm("ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
    writeFileSync(installed, lock);
  }
}

const sources = digest(task === "check" ? [...files(here), ...files(messages)] : files(here));
const built = task === "check" || existsSync(join(target, ".vite/manifest.json"));
if (!(built && unchanged(mark, sources))) {
  install();
  if (task === "build") {
    // Other files of the theme stand beside: only what is built is cleared away.
    ["assets", ".vite"].forEach((name) => rmSync(join(target, name), { recursive: true, force: true }));
    npm("run", "--silent", "build", "--", "--outDir", target, "--logLevel", "warn");
  } else {
    npm("run", "--silent", "check");
  }
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, sources);
}
