// TimelineJS3: one slide and one marker per event, grouped by kind.
import { bench, done, events, ms, shown, stage } from "/pages/shared.js";

const { kinds, rows } = await events();
const SCRIPTS = "/modules/@knight-lab/timelinejs/dist/js/";
let timeline;

/** @param {number} day */
function dated(day) {
  const date = new Date(ms(day));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** @param {any[]} some */
function build(some) {
  const slides = some.map(([day, days, kind, , , headline], index) => ({
    unique_id: `e${index}`,
    start_date: dated(day),
    ...(days ? { end_date: dated(day + days) } : {}),
    group: kinds[kind],
    text: { headline },
  }));
  const options = { timenav_height: 350, hash_bookmark: false, script_path: SCRIPTS, font: null, use_bc: false };
  stage.replaceChildren();
  return new Promise((loaded) => {
    timeline = new TL.Timeline(stage.id, { events: slides }, { ...options, duration: 0, ga_measurement_id: null });
    timeline.on("loaded", loaded);
  });
}

bench.filter = async (actor) => {
  await build(rows.filter((row) => row[3] === actor));
  await shown();
};
bench.zoom = (step) => (step > 0 ? timeline.zoomIn() : timeline.zoomOut());
await build(rows);
await done();
