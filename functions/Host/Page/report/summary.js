// In one look: who, how sure, and what GigVet suggests. Nothing here accuses anybody.
import { el, replace, isolated, outside, english, once } from "../dom.js";
import { t, word, dateTime, percent } from "../texts.js";
import { put, remove, contractorPath } from "../api.js";
import { complaint } from "../problems.js";
import { bandMark } from "./shapes.js";

export function summary(report) {
  const { assessment: { contractor, score, band, recommendation, coverage, assessedAt, policyVersion, role } } = report;
  return el("section", { class: `sheet summary ${band}`, "aria-labelledby": "report-title" },
    el("p", { class: "hint" }, t("summary.title")),
    el("h1", { id: "report-title", tabindex: -1 }, isolated(contractor.displayName ?? contractor.handle)),
    el("p", {}, word("platform", contractor.platform), " · ", outside(contractor.url, contractor.handle)),
    el("div", { class: "facts" },
      el("p", { class: "verdict" }, bandMark(band), el("span", {}, t("summary.score", { score }))),
      el("p", { class: "advice" }, el("b", {}, word("recommendation", recommendation)), " ", t(`summary.${recommendation}`))),
    el("p", {}, t(`summary.means.${band}`)),
    el("div", { class: "coverage" },
      el("label", { for: "coverage" }, t("summary.coverage", { share: percent(coverage) })),
      el("meter", { id: "coverage", min: 0, max: 1, value: coverage }, percent(coverage))),
    el("p", { class: "hint" }, t("summary.when", { date: dateTime(assessedAt), policy: policyVersion, role: word("role", role ?? "standard") })),
    watching(report),
    el("details", { "data-screen": true }, el("summary", {}, t("summary.handle")), el("p", {}, english(`${contractor.platform}:${contractor.handle}`, "code")), el("p", {}, english(report.assessment.id, "code"))));
}

/** Watching goes on after the hire; the button says what is so now. */
function watching({ assessment, contractor }) {
  const trouble = el("div", { role: "alert" });
  const path = `/roster/${contractorPath(assessment.contractor)}`;
  let watched = contractor?.roster !== null && contractor?.roster !== undefined;
  const button = el("button", { type: "button", class: "quiet" });
  button.addEventListener("click", once(button, change));
  const again = el("a", { class: "button quiet", href: `#/vet?profile=${encodeURIComponent(assessment.contractor.url)}` }, t("summary.again"));
  name();
  return el("div", { class: "screen" }, el("div", { class: "actions" },
    el("button", { type: "button", class: "quiet", click: () => print() }, t("summary.print")), button, again), trouble);

  function name() {
    replace(button, t(watched ? "summary.unwatch" : "summary.watch"));
  }

  async function change() {
    replace(trouble);
    try {
      await (watched ? remove(path) : put(path, { role: assessment.role ?? "standard" }));
      watched = !watched;
      name();
    } catch (problem) {
      replace(trouble, complaint(problem));
    }
  }
}
