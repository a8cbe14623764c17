// Whom we measure: ours and the peers, and how each is reached, dragged, zoomed and filtered.
import { readFileSync } from "node:fs";

/**
 * A peer as peers.json has it.
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} title
 * @property {string} [package]
 * @property {"elements"|"shapes"|"nothing"} draws an element per event on the page, shapes, or nothing
 * @property {string} [page] module under pages/
 * @property {string} [bundle] the module, made by install.js
 * @property {string} [query]
 * @property {string[]} [styles]
 * @property {string[]} [scripts]
 * @property {string} [stage] what is dragged
 * @property {number} [height] 0 … 1: at which height of it
 * @property {"scroll"} [drag] it is scrolled, not dragged
 * @property {"steps"|"none"} [zoom] it has buttons for that, or cannot
 */

/**
 * @typedef {object} Subject
 * @property {string} name
 * @property {string} title
 * @property {Peer["draws"]|"ours"} draws
 * @property {(size: number) => string} address
 * @property {boolean} ours
 * @property {string} stage
 * @property {number} height
 * @property {"hand"|"scroll"} drag
 * @property {"wheel"|"ctrl-wheel"|"steps"|"none"} zoom
 * @property {number} notch pixels that the wheel turns in each frame
 */

const PEERS = new URL("../peers.json", import.meta.url);
// One second of the wheel: about fifty times closer with the peers, the whole ladder from decades to days with ours.
const NOTCH = 40;
const OUR_NOTCH = 14;

/** @returns {{packages: Record<string, string>, peers: Peer[]}} */
export function readPeers() {
  return JSON.parse(readFileSync(PEERS, "utf8"));
}

/**
 * @param {Peer} peer
 * @param {string} base address of the pages
 * @returns {Subject}
 */
export function peerSubject(peer, base) {
  const query = peer.query ? `&${peer.query}` : "";
  return {
    name: peer.name,
    title: peer.title,
    draws: peer.draws,
    ours: false,
    address: (size) => `${base}peer/${peer.name}?events=${size}${query}`,
    stage: peer.stage ?? "#stage",
    height: peer.height ?? 0.45,
    drag: peer.drag ?? "hand",
    zoom: peer.zoom ?? "wheel",
    notch: NOTCH,
  };
}

/**
 * @param {(size: number) => string} address
 * @returns {Subject}
 */
export function ourSubject(address) {
  return {
    name: "ours",
    title: "ours, the whole page with list, filters and accessible canvas",
    draws: "ours",
    ours: true,
    address,
    stage: '#timeline [data-part="stage"]',
    height: 0.45,
    drag: "hand",
    zoom: "ctrl-wheel",
    notch: OUR_NOTCH,
  };
}
