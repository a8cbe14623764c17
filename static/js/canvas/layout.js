// How the height of the stage is shared out. Lanes never change with the zoom: only the density gives way to the overview.
import { laneCount } from "./lanes.js";

/**
 * All in pixels from the top of the stage. `gutter` stands at the left, for the names of lanes.
 * @typedef {{
 *   width: number, height: number, gutter: number, lanesTop: number, laneHeight: number, lanes: number,
 *   ticksTop: number, densityTop: number, base: number, overviewTop: number,
 * }} Layout
 */

const LANE = 1.5625;
const TOP = 1.5;
const TICKS = 7;
const AXIS = 1.375;
const OVERVIEW = 3.5;
const THIN = 14;

/**
 * @param {number} width of the stage
 * @param {number} height of the stage
 * @param {{rem: number, zoomed: boolean, names: number}} options `names`: rem that the names of lanes may take; 0 without
 * @returns {Layout}
 */
export function layoutOf(width, height, { rem, zoomed, names }) {
  const laneHeight = Math.round(LANE * rem);
  const lanesTop = Math.round(TOP * rem);
  const axis = Math.round(AXIS * rem);
  const overview = Math.round(OVERVIEW * rem);
  const below = 6 + TICKS + 2 + THIN + axis + overview;
  const lanes = laneCount(height - lanesTop - below, laneHeight);
  const ticksTop = lanesTop + lanes * laneHeight + 6;
  const overviewTop = zoomed ? height - overview : height;
  return {
    width, height, lanesTop, laneHeight, lanes, ticksTop, overviewTop,
    gutter: Math.round(Math.min(names * rem, width * 0.28)),
    densityTop: ticksTop + TICKS + 2,
    base: overviewTop - axis,
  };
}

/**
 * The middle of a lane.
 * @param {Layout} layout
 * @param {number} lane
 */
export function laneY(layout, lane) {
  return layout.lanesTop + (lane + 0.5) * layout.laneHeight;
}
