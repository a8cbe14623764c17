// Installs the peers of peers.json, exact versions, into a scratch folder; nothing of them enters the repository.
//
//     node bench/timeline/install.js [/tmp/peers]
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const HERE = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const scratch = path.resolve(process.argv[2] ?? "/tmp/peers");
const { packages, bundles } = JSON.parse(readFileSync(path.join(HERE, "peers.json"), "utf8"));

/**
 * @param {string} program
 * @param {string[]} parameters
 */
function run(program, parameters) {
  execFileSync(program, parameters, { cwd: scratch, stdio: ["ignore", "ignore", "inherit"] });
}

mkdirSync(path.join(scratch, "bundles"), { recursive: true });
const manifest = { name: "peers-of-the-timeline", private: true, type: "module", dependencies: packages };
writeFileSync(path.join(scratch, "package.json"), JSON.stringify(manifest, null, 2));
run("npm", ["install", "--silent", "--no-audit", "--no-fund", "--legacy-peer-deps"]);
for (const [bundle, source] of Object.entries(bundles)) {
  // Beside the packages, where esbuild looks for them.
  copyFileSync(path.join(HERE, "pages", String(source)), path.join(scratch, String(source)));
  run("npx", [
    "esbuild",
    String(source),
    "--bundle",
    "--minify",
    "--format=esm",
    "--external:/pages/*",
    `--define:process.env.NODE_ENV="production"`,
    `--outfile=${path.join(scratch, "bundles", bundle)}`,
  ]);
}
console.log(`Peers of ${Object.keys(packages).length} packages in ${scratch}`);
