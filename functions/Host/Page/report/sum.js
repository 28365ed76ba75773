// The sum as a waterfall: every reason's bar begins where the one before ended, and the last line is the total.
import { el, svg, english } from "../dom.js";
import { t, signed } from "../texts.js";

/** Each line with where its bar begins and ends; a total outside 0 to 100 is brought back by a line of its own. */
export function steps({ reasons, score }) {
  let total = 0;
  const lines = reasons.map(({ code, title, points }) => ({ code, title, points, from: total, to: total += points }));
  if (total !== score) lines.push({ code: "clamp", title: null, points: score - total, from: total, to: score });
  return lines;
}

export function sum({ assessment }) {
  const lines = steps(assessment);
  const [least, most] = [Math.min(0, ...lines.map(line => line.to)), Math.max(100, ...lines.map(line => line.to))];
  const bar = (from, to, kind) => {
    const [left, right] = [from, to].sort((a, b) => a - b).map(value => (value - least) / (most - least) * 200);
    return el("td", { class: "bar" }, svg("svg", { viewBox: "0 0 200 20", preserveAspectRatio: "none", "aria-hidden": "true" },
      svg("line", { x1: (0 - least) / (most - least) * 200, x2: (0 - least) / (most - least) * 200, y1: 0, y2: 20, class: "zero" }),
      svg("rect", { x: left, y: 3, width: Math.max(right - left, 1), height: 14, class: kind })));
  };

  return el("section", { class: "sheet", id: "sum", "aria-labelledby": "sum-title" },
    el("h2", { id: "sum-title" }, t("sum.title")),
    el("p", { class: "hint" }, t("sum.lead")),
    el("table", { class: "sum" },
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, t("sum.reason")), el("th", { scope: "col", class: "number" }, t("sum.points")), el("th", { scope: "col", class: "bar" }, el("span", { class: "heard" }, t("sum.bar"))))),
      el("tbody", {}, lines.length === 0
        ? el("tr", {}, el("td", { colspan: 3 }, t("sum.nothing")))
        : lines.map(line => el("tr", {},
          el("td", {}, line.title ? english(line.title) : t("sum.clamp"), el("code", { class: "code" }, line.code === "clamp" ? "" : line.code)),
          el("td", { class: "number" }, signed(line.points)),
          bar(line.from, line.to, line.points > 0 ? "up" : line.points < 0 ? "down" : "rest")))),
      el("tfoot", {}, el("tr", {},
        el("th", { scope: "row" }, t("sum.total")),
        el("td", { class: "number" }, el("b", {}, String(assessment.score))),
        bar(0, assessment.score, "total")))));
}
