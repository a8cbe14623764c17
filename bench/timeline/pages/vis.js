// vis-timeline: as its first example has it; with ?tuned, as its documentation advises for many items.
import { bench, done, events, HEIGHT, ms, options, shown, stage } from "/pages/shared.js";

const { first, last, kinds, rows } = await events();
const tuned = options.has("tuned");
let actor = /** @type {number|null} */ (null);

const items = new vis.DataSet(
  rows.map(([day, days, kind, by, , title], id) => ({
    id,
    by,
    group: kind,
    content: title,
    start: new Date(ms(day)),
    end: days ? new Date(ms(day + days)) : undefined,
    type: days ? "range" : tuned ? "point" : "box",
  })),
);
const asked = new vis.DataView(items, { filter: (item) => actor === null || item.by === actor });
const groups = kinds.map((content, id) => ({ id, content }));
const span = { start: new Date(ms(first)), end: new Date(ms(last)), showCurrentTime: false };
const lighter = { stack: false, cluster: { maxItems: 1, showStipes: false } };
const timeline = new vis.Timeline(stage, asked, groups, { height: HEIGHT, ...span, ...(tuned ? lighter : {}) });

bench.filter = async (only) => {
  actor = only;
  asked.refresh();
  await shown();
};
await new Promise((drawn) => timeline.on("changed", drawn));
await done();
