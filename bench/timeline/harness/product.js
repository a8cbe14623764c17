// Ours, served as `make run` does: granian with two workers, collected and hashed static files, no debugging.
import { execFileSync, spawn } from "node:child_process";
import path from "node:path";

const ROOT = path.resolve(path.dirname(new URL(import.meta.url).pathname), "../../..");
const BIN = path.join(ROOT, ".venv", "bin");
const WORKERS = "2";
const SERVE = [
  ...["--interface", "wsgi", "--no-ws", "--host", "127.0.0.1", "--workers", WORKERS, "--blocking-threads", "4"],
  ...["--workers-kill-timeout", "10", "--log-level", "warning"],
];
const PATIENCE = 90_000;
// Each worker keeps what it has worked out once for an Edition; a reader of a site that runs finds it so.
const VISITS = 12;

/** @typedef {{address: string, stop: () => Promise<void>}} Served */

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((over) => setTimeout(over, milliseconds));

/**
 * @param {string} address
 * @param {() => boolean} alive
 */
async function answers(address, alive) {
  for (const until = Date.now() + PATIENCE; Date.now() < until; await pause(150)) {
    if (!alive()) break;
    const reached = await fetch(`${address}healthz`).catch(() => null);
    if (reached?.ok) return;
  }
  throw new Error(`No answer at ${address}`);
}

/**
 * @param {string} data the data folder, already filled
 * @param {number} port
 * @returns {Promise<Served>}
 */
export async function serveOurs(data, port) {
  const address = `http://127.0.0.1:${port}/`;
  // Two servers may listen on one port and would share the requests.
  if (await fetch(`${address}healthz`).catch(() => null)) throw new Error(`Somebody already answers at ${address}`);
  const environment = { ...process.env, TIMELINE_DATA: data, DEBUG: "off" };
  delete environment.DATABASE_URL;
  const options = { cwd: ROOT, env: environment };
  const python = path.join(BIN, "python");
  execFileSync(python, ["manage.py", "migrate", "--verbosity", "0"], { ...options, stdio: "ignore" });
  execFileSync(python, ["manage.py", "collectstatic", "--no-input", "--verbosity", "0"], { ...options, stdio: "ignore" });
  const parameters = [...SERVE, "--port", String(port), "timeline.wsgi:application"];
  const process_ = spawn(path.join(BIN, "granian"), parameters, { ...options, stdio: "ignore" });
  const end = () => process_.kill("SIGTERM");
  const ended = new Promise((over) => process_.once("exit", over));
  process.once("exit", end);
  const stop = async () => {
    process.off("exit", end);
    end();
    await ended;
  };
  try {
    await answers(address, () => process_.exitCode === null);
    for (let visit = 0; visit < VISITS; visit += 1) await (await fetch(address)).text();
  } catch (problem) {
    await stop();
    throw problem;
  }
  return { address, stop };
}
