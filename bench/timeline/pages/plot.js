// Observable Plot: an SVG dot per event. It brings no movement: every view is a new plot.
import { bench, done, events, HEIGHT, moveByHand, ms, spread, stage, WIDTH } from "/pages/shared.js";

const { first, last, kinds, rows } = await events();
const all = rows.map(([day, , kind, actor], index) => {
  return { x: new Date(ms(day)), y: kind + spread(index) * 0.8 - 0.4, kind: kinds[kind], actor };
});
const whole = /** @type {[number, number]} */ ([ms(first), ms(last)]);
let asked = all;

/**
 * @param {number} from
 * @param {number} to
 */
function show(from, to) {
  const x = { type: "utc", domain: [new Date(from), new Date(to)] };
  const dots = Plot.dot(asked, { x: "x", y: "y", r: 2.5, fill: "kind", clip: true });
  stage.replaceChildren(Plot.plot({ width: WIDTH, height: HEIGHT, x, y: { domain: [-1, kinds.length] }, marks: [dots] }));
}

show(...whole);
moveByHand(whole, show);
bench.filter = async (actor) => {
  asked = all.filter((one) => one.actor === actor);
  show(...whole);
};
await done();
