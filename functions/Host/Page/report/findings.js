// What was found, family by family: the fact, where it stands, and what it does not mean.
import { el, english, outside, isolated, shortAddress } from "../dom.js";
import { t, word, date, signed } from "../texts.js";
import { answerTo } from "./replies.js";

const opposed = /mismatch|differ|disagree|contradict|names-another|another-person|other-name|overlapping|impossible|several-countries/;
const order = { strong: 0, moderate: 1, weak: 2, context: 3 };

export const raised = report => report.assessment.findings.filter(finding => finding.outcome === "raised");

/** A finding speaks for the contractor when its signal says so, or when it took points off. */
export function reassures(report, finding) {
  return report.signals.get(finding.code)?.reassures ?? (pointsOf(report, finding) ?? 0) < 0;
}

export function titleOf(report, { code }) {
  return report.signals.get(code)?.title ?? report.assessment.reasons.find(reason => reason.code === code)?.title ?? code;
}

export function findings(report) {
  const open = raised(report).filter(finding => !reassures(report, finding));
  return el("section", { class: "sheet", id: "findings", "aria-labelledby": "findings-title" },
    el("h2", { id: "findings-title" }, t("findings.title")),
    el("p", { class: "hint" }, t(open.length > 0 ? "findings.lead" : "findings.none")),
    byFamily(open).map(([family, group]) => el("section", {},
      el("h3", {}, word("family", family)),
      group.sort((a, b) => order[a.strength] - order[b.strength]).map(finding => card(report, finding)))),
    checked(report));
}

export function reassurances(report) {
  const good = raised(report).filter(finding => reassures(report, finding));
  return good.length === 0 ? null : el("section", { class: "sheet", id: "reassurances", "aria-labelledby": "reassurances-title" },
    el("h2", { id: "reassurances-title" }, t("reassurances.title")),
    el("p", { class: "hint" }, t("reassurances.lead")),
    good.map(finding => card(report, finding, "h3")));
}

/** Statements that do not go together, side by side with where each stands. */
export function contradictions(report) {
  const pairs = raised(report).filter(finding => opposed.test(finding.code) && finding.evidence.length > 1 && !reassures(report, finding));
  return pairs.length === 0 ? null : el("section", { class: "sheet", id: "contradictions", "aria-labelledby": "contradictions-title" },
    el("h2", { id: "contradictions-title" }, t("contradictions.title")),
    el("p", { class: "hint" }, t("contradictions.lead")),
    pairs.map(finding => el("div", {},
      el("h3", {}, english(titleOf(report, finding))),
      el("ul", { class: "sides" }, finding.evidence.slice(0, 4).map(evidence => el("li", {}, el("q", {}, isolated(evidence.observation)), source(evidence)))))));
}

function card(report, finding, heading = "h4") {
  const points = pointsOf(report, finding);
  return el("article", { class: `finding ${finding.strength}` },
    el(heading, {}, english(titleOf(report, finding))),
    el("p", { class: "hint" }, word("strength", finding.strength), points ? ` · ${t("findings.points", { points: signed(points) })}` : "",
      finding.carriedFrom && ` · ${t("findings.carried", { date: date(finding.carriedFrom) })}`, finding.expiresAt && ` · ${t("findings.until", { date: date(finding.expiresAt) })}`),
    english(finding.message, "p"),
    finding.evidence.length > 0 && el("ul", { class: "evidence" }, finding.evidence.map(evidence => el("li", {}, isolated(evidence.observation), source(evidence)))),
    el("p", { class: "not" }, el("b", {}, t(reassures(report, finding) ? "findings.stillPossible" : "findings.honest")), " ", english(finding.falsePositives)),
    !reassures(report, finding) && finding.nextStep && el("p", {}, el("b", {}, t("findings.next")), " ", english(finding.nextStep)),
    answerTo(finding));
}

function source({ source: address, observedAt }) {
  const where = address.startsWith("gigvet:") ? t("findings.given") : outside(address, shortAddress(address));
  return el("span", { class: "where" }, where, ", ", el("time", { datetime: observedAt }, date(observedAt)));
}

/** What was looked at and not found: it belongs to the picture too. */
function checked(report) {
  const clear = report.assessment.findings.filter(finding => finding.outcome === "clear");
  return clear.length > 0 && el("details", {},
    el("summary", {}, t("findings.clear", { count: clear.length })),
    byFamily(clear).map(([family, group]) => el("div", {},
      el("h3", {}, word("family", family)),
      el("ul", {}, group.map(finding => el("li", {}, el("b", {}, english(titleOf(report, finding))), ": ", english(finding.message)))))));
}

export function byFamily(findings) {
  const families = new Map();
  for (const finding of findings) families.set(finding.family, [...families.get(finding.family) ?? [], finding]);
  return [...families].sort(([a], [b]) => a < b ? -1 : 1);
}

function pointsOf({ assessment }, { code }) {
  return assessment.reasons.find(reason => reason.code === code)?.points;
}
