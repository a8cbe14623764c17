/**
 * The shapes that the parts of the canvas hand to one another, and what each pure module offers.
 *
 * A day is a whole number counted from 0001-01-01, which is 0: proleptic Gregorian, UTC. A range [first, last) leaves its last day out.
 *
 * calendar.js  dayOf(year, month, day) → Day · dateOf(day) → {year, month, day} · weekday(day) → 0 Monday … 6 Sunday
 *              parseDay(text, "first" | "last") → Day|null · iso(day) → "1992-05-08" · FIRST_DAY, LAST_DAY (years 1 and 9999)
 * viewport.js  makeView(first, last, width) · scaleOf(view) px per day · xOf(view, day) · dayAt(view, x) · zoomAt(view, factor, x)
 *              panBy(view, px) (positive: later) · resized(view, width) · fit(extent, width) · isWhole(view, extent)
 *              limited(view, extent, {minDays: 3}) · softened(view, extent, {minDays: 3})
 *              toParam(view) → "1992-05-08/1994-01-31" · fromParam(text, width) → Viewport|null
 * cover.js     TOP 22 · rungFor(view, current|null) → Z · cover(view, z) → [from, to] both included · firstDay(z, x) · daysIn(z)
 *              parent({z, x}) → Address|null · ancestors({z, x}) nearest first · neighbours(view, z) → Address[] · keyOf({z, x}) → "9/88"
 * decode.js    decode(json, legend) → Tile, or throws MalformedTile
 * lanes.js     bands(mode, {groups, actors, lanes, weights}) → Band[] · bandsOf(mark, bands) → indices of bands · laneCount(height, laneHeight)
 * labels.js    halfRung(view, whole) → number (0 = the whole record, +1 = √2 closer) · place(marks, options) → Map<string, Placed>
 *              remember(kept, placed): call after each `place`, with the same `kept`
 *              boxes(view, placed: Iterable<Placed>, options) → Box[] in order of rank
 * ticks.js     axis(view, {minGap: 56, words: ENGLISH}) → Axis
 * density.js   binsOf(tiles, {first, last}, {legend, z, lane}) → Bin[] in order of time · binDays(z) · countIn(bins, {first, last})
 *              ceiling(most) → quantised · heightOf(count, top, px) · thinOf(bin, days) for a coarse bin
 * words.js     windowWords(view, extent, words = ENGLISH) · countWords(total, labelled|null, words = ENGLISH)
 *
 * @module
 */

/** @typedef {number} Day whole days since 0001-01-01; may carry a fraction where a view or a glyph stands between two midnights */

/**
 * @typedef {object} Viewport what the canvas shows; never changed in place
 * @property {Day} first
 * @property {Day} last left out
 * @property {number} width in CSS pixels
 */

/** @typedef {{first: Day, last: Day}} Extent what the record covers, last left out */

/** @typedef {{slug: string, name: string, glyph: string, solid: boolean}} Group solid: drawn in the darker of the two tones */
/** @typedef {{slug: string, name: string, group: string}} Kind */
/** @typedef {{slug: string, name: string}} Grade */
/** @typedef {{slug: string, name: string}} Lane an actor with a lane of its own */
/** @typedef {{groups: Group[], kinds: Kind[], grades: Grade[]}} Legend as in data-legend */

/**
 * @typedef {object} Mark one event as a tile tells it
 * @property {number} id
 * @property {string} slug
 * @property {Day} first earliest day of its beginning
 * @property {Day} by latest day of its beginning
 * @property {Day} last latest day of its end; Infinity where the end is open
 * @property {Day} at where its glyph stands
 * @property {boolean} approximate
 * @property {boolean} uncertain
 * @property {boolean} ongoing
 * @property {boolean} disputed its figures differ
 * @property {Kind} kind
 * @property {number} group index into legend.groups
 * @property {number} importance 1 … 5
 * @property {Grade} grade
 * @property {string|null} label the written short title; without it a mark is a tick
 * @property {string} title
 * @property {string} when its date in words
 * @property {number} rank lower is more salient
 * @property {number} lanes bits: the actors' lanes it is in
 */

/** @typedef {{z: number, x: number}} Address which tile */
/** @typedef {{bins: Uint32Array, counts: Uint32Array}} Density counts of the bins that have any, in order */

/**
 * @typedef {object} Tile
 * @property {string} key "9/88"
 * @property {number} z
 * @property {number} x
 * @property {number} edition
 * @property {Day} first
 * @property {Day} last left out
 * @property {number} total events that touch it
 * @property {number} began of these, those that began before it
 * @property {boolean} leaf marks holds every event
 * @property {number} bin days in a bin
 * @property {(Density & {group: number})[]} density
 * @property {(Density & {slug: string, total: number})[]} lanes
 * @property {Mark[]} marks by time
 */

/** @typedef {"packed"|"groups"|"actors"} Mode */
/**
 * @typedef {object} Band lanes that belong together
 * @property {string} key slug of the group or actor; "" when packed
 * @property {string} name "" when packed
 * @property {Mode} mode
 * @property {number} index of the group, or bit of the actor
 * @property {number} firstLane
 * @property {number} lanes how many
 */

/** @typedef {"left"|"right"} Side of the glyph on which the label stands */

/**
 * @typedef {object} Placed a mark with a label, in a lane; constant while the reader zooms in
 * @property {string} key "id" when packed, "id:band" otherwise
 * @property {Mark} mark
 * @property {number} lane
 * @property {number} band index into the bands
 * @property {Side} side
 * @property {number} half the coarsest half rung at which it has room; Infinity: not in force, but remembered
 * @property {number} width of its label in px
 * @property {Day} from where its bar begins
 * @property {Day} to where its bar ends
 */

/**
 * @typedef {object} PlaceOptions
 * @property {number} half how far the reader is in, from halfRung(view, whole)
 * @property {Viewport} whole the view of the whole record, fit(extent, width)
 * @property {Band[]} bands
 * @property {(mark: Mark) => number} widthOf px of the written label
 * @property {Map<string, Placed>} [kept] placements in force; pass a new Map when bands or the Selection change
 * @property {Day} [openTo] where bars of open ends end; the end of `whole` by default
 * @property {number} [gap] px between boxes of a lane
 * @property {number} [glyph] px of a glyph's width
 * @property {number} [space] px between glyph and label
 */

/** @typedef {"sure"|"about"|"uncertain"|"ongoing"|"open"|"beyond"} End how a bar ends; beyond: it goes on outside the view */
/** @typedef {{from: number, to: number, start: End, end: End}} Bar px; dashed as a whole where both ends are uncertain */

/**
 * @typedef {object} Box one placed mark in an actual view, px from the view's left edge
 * @property {Placed} placed
 * @property {Mark} mark
 * @property {number} lane
 * @property {number} x middle of the glyph; may lie outside the view
 * @property {boolean} glyph whether the glyph is in view
 * @property {number|null} label left edge of the label; null: not drawn
 * @property {Bar|null} bar null where it would not be longer than the glyph
 * @property {number} left of all that is drawn
 * @property {number} right of all that is drawn
 */

/** @typedef {"century"|"decade"|"year"|"quarter"|"month"|"week"|"day"} Cell */
/** @typedef {{day: Day, x: number, label: string}} Tick */
/** @typedef {{step: Cell, major: Tick[], minor: {day: Day, x: number}[]}} Axis */

/**
 * @typedef {object} Bin a stretch of days that has events, as far as tiles tell them apart
 * @property {Day} first
 * @property {Day} last left out
 * @property {number} solid events of the solid groups that begin in it
 * @property {number} other events of the other groups that begin in it
 * @property {boolean} coarse a coarser tile stands in for one that is missing
 */

/**
 * @typedef {object} Words what axis and sentences say, in one language
 * @property {string[]} months
 * @property {string[]} short
 * @property {(day: number|null, month: string|null, year: number|null) => string} date
 * @property {string} all "All years"
 * @property {(from: string, to: string) => string} between
 * @property {(total: number) => string} events
 * @property {(labelled: number) => string} labelled
 */

export {};
