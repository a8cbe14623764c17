// d3: the usual SVG timeline: a rectangle per event in a row per kind, moved by d3.zoom.
import { bench, COLOURS, done, events, HEIGHT, ms, spread, stage, WIDTH } from "/pages/shared.js";

const { first, last, kinds, rows } = await events();
const svg = d3.select(stage).append("svg").attr("width", WIDTH).attr("height", HEIGHT);
const whole = d3.scaleUtc([ms(first), ms(last)], [80, WIDTH - 10]);
const band = d3.scaleBand(d3.range(kinds.length), [5, HEIGHT - 30]);
const marks = svg.append("g");
const axis = svg.append("g").attr("transform", `translate(0,${HEIGHT - 28})`);
const all = rows.map(([day, days, kind, actor, , title], index) => {
  const y = band(kind) + spread(index) * (band.bandwidth() - 8);
  return { index, start: ms(day), end: ms(day + days), kind, actor, title, y };
});
let scale = whole;
let drawn;

function place() {
  drawn.attr("x", (one) => scale(one.start)).attr("width", (one) => Math.max(4, scale(one.end) - scale(one.start)));
  axis.call(d3.axisBottom(scale));
}

/** @param {any[]} some */
function draw(some) {
  const enter = (entering) => {
    const marks = entering.append("rect").attr("y", (one) => one.y).attr("height", 6);
    marks.attr("fill", (one) => COLOURS[one.kind]).append("title").text((one) => one.title);
    return marks;
  };
  drawn = marks.selectAll("rect").data(some, (one) => one.index).join(enter);
  place();
}

draw(all);
const limits = [[-WIDTH, 0], [2 * WIDTH, HEIGHT]];
const zoom = d3.zoom().scaleExtent([1, 10_000]).translateExtent(limits).on("zoom", ({ transform }) => {
  scale = transform.rescaleX(whole);
  place();
});
svg.call(zoom);
bench.filter = async (actor) => draw(all.filter((one) => one.actor === actor));
await done();
