/**
 * From a tile's columns, as they travel, to marks and counts. What is not a tile is refused by name.
 *
 * @module
 */

import { daysIn, firstDay, keyOf, TOP } from "./cover.js";

/** @typedef {import("./types.js").Density} Density */
/** @typedef {import("./types.js").Legend} Legend */
/** @typedef {import("./types.js").Mark} Mark */
/** @typedef {import("./types.js").Tile} Tile */
/** @typedef {Record<string, unknown>} Members */

/** An answer that is not a tile: cut off, of another service, or newer than this script. */
export class MalformedTile extends Error {
  name = "MalformedTile";
}

const APPROXIMATE = 1;
const UNCERTAIN = 2;
const ONGOING = 4;
const DISPUTED = 8;

/**
 * @param {unknown} json @param {Legend} legend
 * @returns {Tile}
 */
export function decode(json, legend) {
  const body = members(json, "the tile");
  const z = whole(body.z, "z", 0, TOP);
  const x = whole(body.x, "x", 0, 2 ** z - 1);
  const first = firstDay(z, x);
  const bin = whole(body.bin ?? Math.max(1, daysIn(z) / 128), "bin", 1);
  const places = new Map(legend.groups.map(({ slug }, index) => [slug, index]));
  const groups = rows(body.density, "density").map(([slug, steps]) => ({ group: places.get(text(slug, "density")) ?? -1, ...counts(steps) }));
  return {
    key: keyOf({ z, x }),
    z,
    x,
    edition: whole(body.edition, "edition", 0),
    first,
    last: first + daysIn(z),
    total: whole(body.total, "total", 0),
    began: whole(body.began ?? 0, "began", 0),
    leaf: body.leaf === true,
    bin,
    density: groups,
    lanes: rows(body.lanes, "lanes").map(([slug, total, steps]) => ({ slug: text(slug, "lanes"), total: whole(total, "lanes", 0), ...counts(steps) })),
    marks: marks(body, first, legend),
  };
}

/**
 * @param {Members} body @param {number} first day of the tile @param {Legend} legend
 * @returns {Mark[]}
 */
function marks(body, first, legend) {
  const events = members(body.events ?? {}, "events");
  const ids = list(events.id, "id");
  const column = (/** @type {string} */ name) => columnOf(events, name, ids.length);
  const [slugs, starts, bys, ends, flags] = ["slug", "start", "by", "end", "flags"].map(column);
  const [kinds, importances, grades, labels] = ["kind", "importance", "grade", "label"].map(column);
  const [titles, whens, ranks, lanes] = ["title", "when", "rank", "lane"].map(column);
  const kindOf = pointer(list(body.kinds, "kinds"), legend.kinds, { name: "", group: legend.groups.at(-1)?.slug ?? "" });
  const gradeOf = pointer(list(body.grades, "grades"), legend.grades, { name: "" });
  const places = new Map(legend.groups.map(({ slug }, index) => [slug, index]));
  return ids.map((id, i) => {
    const kind = kindOf(kinds?.[i]);
    return {
      id: whole(id, "id"),
      slug: text(slugs?.[i], "slug"),
      ...dates(first + whole(starts?.[i], "start"), whole(bys?.[i] ?? 0, "by", 0), ends?.[i]),
      ...bits(whole(flags?.[i] ?? 0, "flags", 0)),
      kind,
      group: places.get(kind.group) ?? legend.groups.length - 1,
      importance: whole(importances?.[i] ?? 1, "importance", 1, 5),
      grade: gradeOf(grades?.[i]),
      label: text(labels?.[i] ?? "", "label") || null,
      title: text(titles?.[i] ?? "", "title"),
      when: text(whens?.[i] ?? "", "when"),
      rank: whole(ranks?.[i], "rank", 0),
      lanes: whole(lanes?.[i] ?? 0, "lane", 0),
    };
  });
}

/**
 * @param {number} first @param {number} by @param {unknown} end days after the first; null where it is open
 */
function dates(first, by, end) {
  const last = end === null || end === undefined ? Infinity : first + whole(end, "end", 0);
  return { first, by: first + by, last, at: (first + first + by + 1) / 2 };
}

/** @param {number} flags */
const bits = (flags) => ({
  approximate: (flags & APPROXIMATE) !== 0,
  uncertain: (flags & UNCERTAIN) !== 0,
  ongoing: (flags & ONGOING) !== 0,
  disputed: (flags & DISPUTED) !== 0,
});

/**
 * From a number in a column to what the page's legend says of the slug it stands for. A slug that is younger than the
 * page gets an entry of its own, named by itself.
 * @template {{slug: string, name: string}} T
 * @param {unknown[]} slugs @param {T[]} known @param {Omit<T, "slug">} unknown
 * @returns {(index: unknown) => T}
 */
function pointer(slugs, known, unknown) {
  const named = new Map(known.map((entry) => [entry.slug, entry]));
  const own = (/** @type {string} */ slug) => /** @type {T} */ ({ ...unknown, slug, name: slug });
  const entries = slugs.map((slug) => named.get(text(slug, "slugs")) ?? own(text(slug, "slugs")));
  const none = own("");
  return (index) => (typeof index === "number" ? (entries[index] ?? none) : none);
}

/**
 * Steps and counts in turn; the first step is counted from −1.
 * @param {unknown} steps
 * @returns {Density}
 */
function counts(steps) {
  const told = list(steps, "density");
  const size = told.length / 2;
  if (!Number.isInteger(size)) throw new MalformedTile("density has a step without a count");
  const bins = new Uint32Array(size);
  const found = new Uint32Array(size);
  let bin = -1;
  for (let i = 0; i < size; i += 1) {
    bin += whole(told[2 * i], "density", 1);
    bins[i] = bin;
    found[i] = whole(told[2 * i + 1], "density", 0);
  }
  return { bins, counts: found };
}

/** @param {unknown} value @param {string} name @returns {Members} */
function members(value, name) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new MalformedTile(`${name} is no object`);
  return /** @type {Members} */ (value);
}

/** @param {unknown} value @param {string} name @returns {unknown[]} none where it is absent */
function list(value, name) {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new MalformedTile(`${name} is no list`);
  return value;
}

/** @param {unknown} value @param {string} name */
const rows = (value, name) => list(value, name).map((row) => list(row, name));

/** @param {Members} events @param {string} name @param {number} length */
function columnOf(events, name, length) {
  if (events[name] === undefined) return undefined;
  const column = list(events[name], name);
  if (column.length !== length) throw new MalformedTile(`${name} has ${column.length} entries, not ${length}`);
  return column;
}

/** @param {unknown} value @param {string} name @param {number} [least] @param {number} [most] */
function whole(value, name, least = -Infinity, most = Infinity) {
  if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > most) throw new MalformedTile(`${name} is ${JSON.stringify(value)}`);
  return value;
}

/** @param {unknown} value @param {string} name */
function text(value, name) {
  if (typeof value !== "string") throw new MalformedTile(`${name} is no text`);
  return value;
}
