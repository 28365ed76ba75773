// What changed since the look before, and how the score went over time.
import { el, svg, isolated } from "../dom.js";
import { t, word, date, dateTime } from "../texts.js";
import { bandMark } from "./shapes.js";

export function changes({ assessment: { changes: all } }) {
  return all.length === 0 ? null : el("section", { class: "sheet", id: "changes", "aria-labelledby": "changes-title" },
    el("h2", { id: "changes-title" }, t("changes.title")),
    el("table", {},
      el("thead", {}, el("tr", {}, ["what", "before", "after"].map(name => el("th", { scope: "col" }, t(`changes.${name}`))))),
      el("tbody", {}, all.map(change => el("tr", {},
        el("th", { scope: "row" }, word("change", change.what)),
        el("td", {}, isolated(change.before ?? "–")),
        el("td", {}, isolated(change.after ?? "–")))))));
}

export function timeline({ assessment, contractor }) {
  const past = contractor?.timeline ?? [];
  return past.length < 2 ? null : el("section", { class: "sheet", id: "timeline", "aria-labelledby": "timeline-title" },
    el("h2", { id: "timeline-title" }, t("timeline.title")),
    line([...past].reverse()),
    el("ol", { class: "past", reversed: true }, past.map(one => el("li", {},
      one.id === assessment.id ? el("b", {}, dateTime(one.assessedAt)) : el("a", { href: `#/assessment/${one.id}` }, dateTime(one.assessedAt)),
      " ", bandMark(one.band), " ", t("timeline.score", { score: one.score })))));
}

/** Scores from 0 to 100 as they were, oldest first, at equal distances. */
function line(past) {
  const x = place => 10 + place * 280 / Math.max(1, past.length - 1);
  const y = score => 64 - score * 0.56;
  const label = t("timeline.label", { first: past[0].score, last: past.at(-1).score, from: date(past[0].assessedAt), to: date(past.at(-1).assessedAt) });
  return svg("svg", { class: "scores", viewBox: "0 0 300 72", role: "img", "aria-label": label },
    [20, 45, 75].map(limit => svg("line", { class: "limit", x1: 0, x2: 300, y1: y(limit), y2: y(limit) })),
    svg("polyline", { points: past.map((one, place) => `${x(place)},${y(one.score)}`).join(" ") }),
    past.map((one, place) => svg("circle", { cx: x(place), cy: y(one.score), r: 3.5 })));
}
