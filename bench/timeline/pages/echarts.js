// ECharts on a canvas: large scatter (a dot per event), or with ?custom a bar per event; dataZoom moves it.
import { bench, COLOURS, done, events, ms, options, stage } from "/pages/shared.js";

const { first, last, kinds, rows } = await events();
const chart = echarts.init(stage);
const span = ms(last) - ms(first);
// A third of room on either side, so that the first view is the record and can be dragged both ways.
const middle = { start: 100 / 3, end: 200 / 3 };
const frame = {
  animation: false,
  grid: { left: 90, right: 10, top: 10, bottom: 60 },
  xAxis: { type: "time", min: ms(first) - span, max: ms(last) + span },
  yAxis: { type: "category", data: kinds },
  tooltip: {},
  dataZoom: [{ type: "inside", ...middle }, { type: "slider", ...middle }],
};

function bar(_, api) {
  const [left, middle] = api.coord([api.value(0), api.value(1)]);
  const [right] = api.coord([api.value(0) + api.value(2), api.value(1)]);
  const shape = { x: left, y: middle - 6, width: Math.max(4, right - left), height: 12 };
  return { type: "rect", shape, style: { fill: COLOURS[api.value(1)] } };
}

/** @param {any[]} some */
function series(some) {
  const data = some.map(([day, days, kind, , , title]) => [ms(day), kind, ms(days), title]);
  if (options.has("custom")) return { type: "custom", encode: { x: 0, y: 1 }, data, renderItem: bar };
  return { type: "scatter", large: true, largeThreshold: 2000, symbolSize: 5, data };
}

/** @param {object} option */
function draw(option) {
  const finished = new Promise((seen) => {
    const once = () => {
      chart.off("finished", once);
      seen(undefined);
    };
    chart.on("finished", once);
  });
  chart.setOption(option);
  return finished;
}

await draw({ ...frame, series: [series(rows)] });
bench.filter = (actor) => draw({ series: [series(rows.filter((row) => row[3] === actor))] });
await done();
