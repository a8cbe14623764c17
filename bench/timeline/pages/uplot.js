// uPlot: a dot per event, a series per kind. It brings no panning: the scale is set once in each frame.
import { bench, COLOURS, done, events, HEIGHT, moveByHand, ms, spread, stage, WIDTH } from "/pages/shared.js";

const { first, last, kinds, rows } = await events();
const whole = /** @type {[number, number]} */ ([ms(first), ms(last)]);

/** @param {any[]} some */
function columns(some) {
  const times = new Array(some.length);
  const levels = kinds.map(() => new Array(some.length).fill(null));
  some.forEach(([day, , kind], index) => {
    times[index] = ms(day) / 1000;
    levels[kind][index] = kind + spread(index) * 0.8 - 0.4;
  });
  return [times, ...levels];
}

const dots = (label, index) => {
  const colour = COLOURS[index];
  return { label, paths: () => null, points: { show: true, size: 5, fill: colour, stroke: colour } };
};
const scales = { x: { time: true, min: whole[0] / 1000, max: whole[1] / 1000 }, y: { range: [-1, kinds.length] } };
const size = { width: WIDTH, height: HEIGHT - 40, legend: { show: false } };
const still = { cursor: { drag: { x: false, y: false } } };
const plot = new uPlot({ ...size, ...still, scales, series: [{}, ...kinds.map(dots)] }, columns(rows), stage);

/**
 * @param {number} from
 * @param {number} to
 */
const show = (from, to) => plot.setScale("x", { min: from / 1000, max: to / 1000 });

show(...whole);
moveByHand(whole, show);
bench.filter = async (actor) => {
  plot.setData(columns(rows.filter((row) => row[3] === actor)), false);
  show(...whole);
};
await done();
