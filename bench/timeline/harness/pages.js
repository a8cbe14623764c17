// Serves the pages of the peers, their libraries and the events on 127.0.0.1, compressed, never from a cache.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** @typedef {import("./subjects.js").Peer} Peer */

const HERE = path.dirname(new URL(import.meta.url).pathname);
const PAGES = path.join(HERE, "..", "pages");
const EXPORT = path.join(HERE, "..", "rows.py");
const TYPES = /** @type {Record<string, string>} */ ({
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
});

/** @param {string} scratch @param {number} size */
const rowsFile = (scratch, size) => path.join(scratch, "rows", `${size}.json.gz`);

/**
 * Writes the events of a world as compressed rows, where they are missing or older than the database.
 * @param {string} worlds folder with a data folder per size
 * @param {string} scratch
 * @param {number} size
 */
export function exportRows(worlds, scratch, size) {
  const database = path.join(worlds, String(size), "db.sqlite3");
  const file = rowsFile(scratch, size);
  const old = !existsSync(file) || statSync(file).mtimeMs < statSync(database).mtimeMs;
  if (old) execFileSync("python3", [EXPORT, database, file], { stdio: "ignore" });
}

/**
 * A peer's page. The events are asked for before anything else, so that no library holds them up.
 * @param {Peer} peer
 * @param {number} size
 */
function pageOf(peer, size) {
  const styles = ["/pages/shared.css", ...(peer.styles ?? []).map((style) => `/modules/${style}`)];
  const ask = `fetch("/rows/${size}.json").then((answer) => answer.json())`;
  const module = peer.bundle ? `/bundles/${peer.bundle}` : `/pages/${peer.page}`;
  return [
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${peer.name}</title>`,
    peer.draws === "nothing" ? "" : `<script>events = ${ask};</script>`,
    ...styles.map((address) => `<link rel="stylesheet" href="${address}">`),
    '<link rel="modulepreload" href="/pages/shared.js">',
    ...(peer.scripts ?? []).map((script) => `<script src="/modules/${script}"></script>`),
    `<body><div id="stage"></div><script type="module" src="${module}"></script>`,
  ].join("\n");
}

/**
 * @param {object} options
 * @param {Peer[]} options.peers
 * @param {string} options.scratch where install.js has put the peers
 * @param {number} options.port
 * @returns {Promise<http.Server>}
 */
export function servePages({ peers, scratch, port }) {
  const compressed = /** @type {Map<string, Buffer>} */ (new Map());
  const folders = /** @type {Record<string, string>} */ ({
    pages: PAGES,
    modules: path.join(scratch, "node_modules"),
    bundles: path.join(scratch, "bundles"),
  });

  /**
   * @param {http.ServerResponse} response
   * @param {string} type
   * @param {Buffer} body
   */
  function send(response, type, body) {
    response.writeHead(200, {
      "content-type": type,
      "content-encoding": "gzip",
      "content-length": body.length,
      "cache-control": "no-store",
    });
    response.end(body);
  }

  /** @param {string} file */
  function read(file) {
    const found = compressed.get(file) ?? gzipSync(readFileSync(file));
    compressed.set(file, found);
    return found;
  }

  /**
   * @param {URL} address
   * @param {http.ServerResponse} response
   */
  function answer(address, response) {
    const [, room = "", ...rest] = decodeURIComponent(address.pathname).split("/");
    const peer = peers.find(({ name }) => room === "peer" && name === rest[0]);
    const size = Number(address.searchParams.get("events"));
    if (peer) return send(response, "text/html; charset=utf-8", gzipSync(pageOf(peer, size)));
    if (room === "rows") {
      return send(response, TYPES[".json"] ?? "", readFileSync(rowsFile(scratch, Number.parseInt(rest[0] ?? "", 10))));
    }
    const folder = folders[room];
    const file = folder && path.join(folder, ...rest);
    if (!file?.startsWith(`${folder}${path.sep}`) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    send(response, TYPES[path.extname(file)] ?? "application/octet-stream", read(file));
  }

  const server = http.createServer((request, response) => {
    try {
      answer(new URL(request.url ?? "/", "http://127.0.0.1"), response);
    } catch (problem) {
      response.writeHead(500).end(String(problem));
    }
  });
  return new Promise((ready) => server.listen(port, "127.0.0.1", () => ready(server)));
}
