// react-chrono: one card per event, scrolled. Bundled by install.js.
import React from "react";
import { createRoot } from "react-dom/client";
import { Chrono } from "react-chrono";
import { bench, done, events, HEIGHT, ms, stage, WIDTH } from "/pages/shared.js";

const { kinds, rows } = await events();
const root = createRoot(stage);
let key = 0;

function show(some) {
  const items = some.map(([day, , kind, , , cardTitle]) => ({
    title: new Date(ms(day)).toISOString().slice(0, 10),
    cardTitle,
    cardSubtitle: kinds[kind],
  }));
  return new Promise((shown) => {
    const box = { width: WIDTH, height: HEIGHT };
    root.render(
      <div style={box} ref={() => shown()}>
        <Chrono key={key++} items={items} mode="VERTICAL" disableToolbar />
      </div>,
    );
  });
}

const cards = () => document.querySelectorAll('[class*="card" i]').length;
await show(rows);
bench.filter = async (actor) => show(rows.filter((row) => row[3] === actor));
while (!cards()) await new Promise(requestAnimationFrame);
await done();
