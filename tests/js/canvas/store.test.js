// Tiles on their way: out of order, of an old Edition, failing, and never mixed.
import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { Store } from "../../../static/js/canvas/store.js";

const legend = { groups: [{ slug: "talks", name: "Talks", glyph: "ring", solid: false }], kinds: [], grades: [] };

/** @param {number} z @param {number} x */
const at = (z, x) => ({ z, x });

/**
 * @param {{z: number, x: number, edition?: number, leaf?: boolean}} tile
 */
function body({ z, x, edition = 1, leaf = false }) {
  return { edition, z, x, total: 0, began: 0, leaf, bin: 1, density: [], kinds: [], grades: [], events: { id: [] } };
}

/** Everything that waits for an answer has had its turn. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A server that answers when it is told to. */
class Server {
  /** @type {{address: string, answer: (status: number, body: unknown) => Promise<unknown>, fail: () => Promise<unknown>, signal: AbortSignal}[]} */
  asked = [];

  /** @type {any} */
  fetch = (/** @type {string} */ address, /** @type {{signal: AbortSignal}} */ { signal }) =>
    new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
      const answer = (/** @type {number} */ status, /** @type {unknown} */ told) => {
        resolve({ status, json: async () => told });
        return turn();
      };
      const fail = () => {
        reject(new TypeError("Failed to fetch"));
        return turn();
      };
      this.asked.push({ address, answer, fail, signal });
    });

  /** @param {string} part @returns {any} the last request whose address holds this */
  last(part) {
    return this.asked.findLast(({ address }) => address.includes(part));
  }

  get addresses() {
    return this.asked.map(({ address }) => address);
  }
}

/** @param {{question?: string}} [options] */
function started({ question = "" } = {}) {
  const server = new Server();
  /** @type {number[]} */
  const stale = [];
  const store = new Store({
    base: "/tiles/", legend, question, edition: 1, fetch: server.fetch, changed: () => undefined, stale: (edition) => stale.push(edition),
  });
  return { server, store, stale };
}

test("the first tiles are asked for at once, those in sight before their neighbours", async () => {
  const { server, store } = started({ question: "actor=a" });
  store.need({ z: 9, view: [at(9, 88), at(9, 89)], beside: [at(9, 87)] });
  assert.deepEqual(server.addresses, ["/tiles/9/88?actor=a&e=1", "/tiles/9/89?actor=a&e=1"]);
  await server.last("9/88").answer(200, body(at(9, 88)));
  assert.equal(server.asked.length, 2);
  await server.last("9/89").answer(200, body(at(9, 89)));
  assert.equal(server.last("9/87").address, "/tiles/9/87?actor=a&e=1");
  assert.equal(store.complete, true);
});

test("no more than six requests are under way", () => {
  const { server, store } = started();
  store.need({ z: 12, view: Array.from({ length: 9 }, (_, x) => at(12, x)), beside: [] });
  assert.equal(server.asked.length, 6);
});

test("a coarser tile stands in until the finer one is here", async () => {
  const { server, store } = started();
  store.need({ z: 8, view: [at(8, 44)], beside: [] });
  await server.last("8/44").answer(200, body(at(8, 44)));
  assert.equal(store.best(at(10, 177))?.key, "8/44");
  assert.equal(store.best(at(10, 180)), undefined);
});

test("a tile that holds all of its events serves what lies inside of it", async () => {
  const { server, store } = started();
  store.need({ z: 8, view: [at(8, 44)], beside: [] });
  await server.last("8/44").answer(200, body({ ...at(8, 44), leaf: true }));
  mock.timers.enable({ apis: ["setTimeout"] });
  store.need({ z: 9, view: [at(9, 88), at(9, 89)], beside: [] });
  mock.timers.tick(200);
  mock.timers.reset();
  assert.equal(server.asked.length, 1);
  assert.equal(store.complete, true);
});

test("a rung that is only passed through is not asked for", async () => {
  const { server, store } = started();
  store.need({ z: 8, view: [at(8, 44)], beside: [] });
  await server.last("8/44").answer(200, body(at(8, 44)));
  mock.timers.enable({ apis: ["setTimeout"] });
  store.need({ z: 9, view: [at(9, 88)], beside: [] });
  mock.timers.tick(40);
  store.need({ z: 10, view: [at(10, 177)], beside: [] });
  mock.timers.tick(100);
  mock.timers.reset();
  assert.deepEqual(server.addresses.slice(1), ["/tiles/10/177?e=1"]);
});

test("after another question the old picture stays until the new one covers the view, then all of it changes at once", async () => {
  const { server, store } = started();
  store.need({ z: 9, view: [at(9, 88), at(9, 89)], beside: [] });
  await server.last("9/88").answer(200, body({ ...at(9, 88), leaf: true }));
  await server.last("9/89").answer(200, body(at(9, 89)));
  const old = store.best(at(9, 88));
  store.ask("kind=battle", 1, []);
  await server.last("9/89?kind").answer(200, body(at(9, 89)));
  assert.equal(store.best(at(9, 88)), old);
  assert.equal(store.shown.question, "");
  await server.last("9/88?kind").answer(200, body(at(9, 88)));
  assert.equal(store.shown.question, "kind=battle");
  assert.notEqual(store.best(at(9, 88)), old);
  assert.equal(store.best(at(9, 88))?.leaf, false);
});

test("an answer to a question that has changed since is dropped, however late it comes", async () => {
  const { server, store } = started();
  store.need({ z: 9, view: [at(9, 88)], beside: [] });
  const slow = server.last("9/88?e=1");
  store.ask("kind=battle", 1, []);
  assert.equal(slow.signal.aborted, true);
  await server.last("kind=battle").answer(200, body({ ...at(9, 88), leaf: true }));
  await slow.answer(200, body(at(9, 88)));
  assert.equal(store.shown.question, "kind=battle");
  assert.equal(store.best(at(9, 88))?.leaf, true);
  store.ask("", 1, []);
  assert.equal(server.last("9/88?e=1") === slow, false);
});

test("going back to the question that is still shown needs no request", async () => {
  const { server, store } = started();
  store.need({ z: 9, view: [at(9, 88)], beside: [] });
  await server.last("9/88").answer(200, body(at(9, 88)));
  store.ask("kind=battle", 1, []);
  store.ask("", 1, []);
  assert.equal(server.asked.length, 2);
  assert.equal(store.complete, true);
});

test("after a publish the newest Edition is asked for, and none of it is drawn beside the old", async () => {
  const { server, store, stale } = started();
  store.need({ z: 9, view: [at(9, 88), at(9, 89)], beside: [] });
  await server.last("9/88").answer(200, body(at(9, 88)));
  await server.last("9/89").answer(409, { edition: 2 });
  assert.deepEqual(stale, [2]);
  assert.equal(store.best(at(9, 88))?.edition, 1);
  await server.last("9/88?e=2").answer(200, body({ ...at(9, 88), edition: 2 }));
  assert.equal(store.best(at(9, 88))?.edition, 1);
  await server.last("9/89?e=2").answer(200, body({ ...at(9, 89), edition: 2 }));
  assert.deepEqual([store.best(at(9, 88))?.edition, store.best(at(9, 89))?.edition], [2, 2]);
});

test("a tile of another Edition than it says is never taken", async () => {
  const { server, store, stale } = started();
  store.need({ z: 9, view: [at(9, 88)], beside: [] });
  await server.last("9/88").answer(200, body({ ...at(9, 88), edition: 3 }));
  assert.equal(store.best(at(9, 88)), undefined);
  assert.deepEqual(stale, [3]);
});

test("a lost connection keeps what is drawn, says so, and is tried again", async () => {
  const { server, store } = started();
  store.need({ z: 9, view: [at(9, 88)], beside: [] });
  await server.last("9/88").answer(200, body(at(9, 88)));
  mock.timers.enable({ apis: ["setTimeout"] });
  store.need({ z: 9, view: [at(9, 88), at(9, 89)], beside: [] });
  await server.last("9/89").fail();
  assert.equal(store.offline, true);
  assert.equal(store.best(at(9, 88))?.key, "9/88");
  assert.equal(server.asked.length, 2);
  mock.timers.tick(1100);
  assert.equal(server.asked.length, 3);
  mock.timers.reset();
  await server.last("9/89").answer(200, body(at(9, 89)));
  assert.equal(store.offline, false);
  assert.equal(store.complete, true);
  store.close();
});

test("the connection that is said to be back is used at once", async () => {
  const { server, store } = started();
  store.need({ z: 9, view: [at(9, 88)], beside: [] });
  await server.last("9/88").fail();
  store.again();
  assert.equal(server.asked.length, 2);
  store.close();
});

test("a tile that fails leaves the coarser one in its place and is given up after three attempts", async () => {
  const { server, store } = started();
  store.need({ z: 8, view: [at(8, 44)], beside: [] });
  await server.last("8/44").answer(200, body(at(8, 44)));
  mock.timers.enable({ apis: ["setTimeout"] });
  store.need({ z: 9, view: [at(9, 88)], beside: [] });
  mock.timers.tick(100);
  for (const pause of [1000, 2000, 4000, 8000]) {
    await server.last("9/88")?.answer(500, {});
    mock.timers.tick(pause + 50);
  }
  mock.timers.reset();
  assert.equal(server.addresses.filter((address) => address.includes("9/88")).length, 3);
  assert.equal(store.best(at(9, 88))?.key, "8/44");
  assert.equal(store.broken, true);
  assert.equal(store.complete, true);
});

test("an answer that is no tile is not asked for again", async () => {
  const { server, store } = started();
  store.need({ z: 9, view: [at(9, 88)], beside: [] });
  await server.last("9/88").answer(200, { edition: 1, z: "nine" });
  assert.equal(server.asked.length, 1);
  assert.equal(store.broken, true);
});

test("no more than 32 tiles are kept, the oldest go", async () => {
  const { server, store } = started();
  for (let x = 0; x < 130; x += 1) {
    store.need({ z: 18, view: [at(18, x)], beside: [] });
    await server.last(`18/${x}?`).answer(200, body(at(18, x)));
  }
  assert.equal(store.best(at(18, 97)), undefined);
  assert.equal(store.best(at(18, 98))?.key, "18/98");
});
