// What is said by shape as well as by colour: bands, how a source ended, and a hundred people.
import { el, svg } from "../dom.js";
import { t, word } from "../texts.js";

const bands = {
  low: () => svg("circle", { cx: 12, cy: 12, r: 9 }),
  medium: () => svg("path", { d: "M12 3 22 20H2Z" }),
  high: () => svg("path", { d: "M12 2 22 12 12 22 2 12Z" }),
  critical: () => svg("path", { d: "M8 2h8l6 6v8l-6 6H8l-6-6V8Z" }),
  inconclusive: () => svg("circle", { cx: 12, cy: 12, r: 9, fill: "none", stroke: "currentColor", "stroke-width": 3, "stroke-dasharray": "4 3" }),
};

/** The band as a shape and a word. */
export function bandMark(band) {
  if (!Object.hasOwn(bands, band ?? "")) return el("span", { class: "hint" }, t("band.none"));
  return el("span", { class: `band ${band}` },
    svg("svg", { viewBox: "0 0 24 24", width: 18, height: 18, fill: "currentColor", "aria-hidden": "true" }, bands[band]()),
    el("span", {}, word("band", band)));
}

const marks = { ok: "M4 12l5 5L20 6", partial: "M4 12h16", blocked: "M5 5l14 14M19 5 5 19", failed: "M12 4v10M12 18v2", not_asked: "M8 8a4 4 0 1 1 4 5v2M12 18v2" };

/** How a source ended; the word stands beside it. */
export function mark(state) {
  return el("span", { class: `mark ${state}` },
    svg("svg", { viewBox: "0 0 24 24", width: 18, height: 18, fill: "none", stroke: "currentColor", "stroke-width": 3, "stroke-linecap": "round", "aria-hidden": "true" },
      svg("path", { d: marks[state] ?? marks.not_asked })));
}

/** A hundred people, ten a row: so many filled, so many half known, the rest in outline. */
export function hundred({ genuine, from }, label) {
  const people = Array.from({ length: 100 }, (_, place) => {
    const kind = place < Math.min(from, genuine) ? "sure" : place < genuine ? "likely" : "other";
    const [x, y] = [(place % 20) * 16 + 8, Math.floor(place / 20) * 26 + 4];
    return svg("g", { class: kind, transform: `translate(${x} ${y})` },
      svg("circle", { cx: 0, cy: 4, r: 3.5 }),
      svg("path", { d: "M-5 20v-6a5 5 0 0 1 10 0v6Z" }));
  });
  return svg("svg", { class: "hundred", viewBox: "0 0 320 134", role: "img", "aria-label": label }, people);
}
