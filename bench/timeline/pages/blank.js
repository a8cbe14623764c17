// Nothing: what the measuring itself costs.
import { bench, done } from "/pages/shared.js";

bench.filter = async () => {};
await done();
