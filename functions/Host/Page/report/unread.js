// What could not be checked, and how to supply it. Not checked is never clean.
import { el, english } from "../dom.js";
import { t, word } from "../texts.js";
import { mark } from "./shapes.js";
import { byFamily, titleOf } from "./findings.js";

export function unread(report) {
  const { sources, findings, contractor } = report.assessment;
  const open = findings.filter(finding => (finding.outcome === "not_available" && finding.applicable) || finding.outcome === "failed");
  return el("section", { class: "sheet", id: "unread", "aria-labelledby": "unread-title" },
    el("h2", { id: "unread-title" }, t("unread.title")),
    el("p", { class: "hint" }, t(open.length > 0 ? "unread.lead" : "unread.none")),
    el("ul", { class: "progress" }, sources.map(source => el("li", {}, mark(source.state),
      el("div", {}, el("b", {}, word("source", source.name)), " ", word("sourceState", source.state), el("br"), english(source.detail))))),
    open.length > 0 && el("details", {},
      el("summary", {}, t("unread.count", { count: open.length })),
      byFamily(open).map(([family, group]) => el("div", {},
        el("h3", {}, word("family", family)),
        el("ul", {}, reasons(report, group).map(([message, titles]) => el("li", {}, english(message), " ", el("span", { class: "hint" }, "(", english(titles.join("; ")), ")"))))))),
    el("p", { class: "screen" }, el("a", { class: "button quiet", href: `#/vet?profile=${encodeURIComponent(contractor.url)}` }, t("unread.supply"))));
}

/** One thing that is missing often answers several checks; it is said once. */
function reasons(report, group) {
  const said = new Map();
  for (const finding of group) said.set(finding.message, [...said.get(finding.message) ?? [], titleOf(report, finding)]);
  return [...said];
}
