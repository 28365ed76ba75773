// What a person decided about this assessment, and a form to say so. Nothing is changed or taken back: the newest counts.
import { el, replace, announce, english, isolated, once } from "../dom.js";
import { t, word, dateTime } from "../texts.js";
import { post } from "../api.js";
import { clearErrors, showErrors } from "../problems.js";
import { raised, titleOf } from "./findings.js";
import { choice, field, said } from "./parts.js";

const decisions = ["cleared", "false_positive", "needs_more", "confirmed_risk"];
const actions = ["hired", "kept", "not_hired", "ended"];

export function decision(report) {
  const { assessment } = report;
  let all = assessment.dispositions ?? [];
  const list = el("div", {});
  draw();
  const title = el("h2", { id: "decision-title", tabindex: -1 }, t("decision.title"));
  return el("section", { class: "sheet", id: "decision", "aria-labelledby": "decision-title" },
    title,
    el("p", { class: "hint" }, t("decision.lead")),
    list,
    el("details", { "data-screen": true }, el("summary", {}, t("decision.add")), form()));

  function draw() {
    replace(list, all.length === 0 ? el("p", {}, t("decision.none")) : el("ol", { class: "past decided" }, all.map((one, place) => el("li", {},
      el("p", {}, el("b", {}, word("decided", one.decision)), one.action && `, ${word("action", one.action)}`, place === 0 && all.length > 1 && ` · ${t("decision.counts")}`),
      said(one.reason),
      one.findings?.length > 0 && el("p", { class: "hint" }, t("decision.about"), " ", one.findings.map((code, at) => [at > 0 && "; ", english(titleOf(report, { code }))])),
      el("p", { class: "hint" }, dateTime(one.at), one.by && [" · ", isolated(one.by)])))));
  }

  function form() {
    const what = choice("decision-what", decisions.map(one => [one, t(`decision.what.${one}`)]));
    const why = el("textarea", { id: "decision-why", rows: 3, required: true });
    const action = choice("decision-action", [["", t("decision.noAction")], ...actions.map(one => [one, word("action", one)])]);
    const by = el("input", { id: "decision-by", type: "text", autocomplete: "name" });
    const boxes = raised(report).map(({ code }, place) => [code, el("input", { id: `decision-about-${place}`, type: "checkbox" })]);
    const summary = el("div", { tabindex: -1, role: "alert" });
    const button = el("button", { type: "submit" }, t("decision.save"));
    const node = el("form", { novalidate: true, submit: once(button, submit) }, summary,
      field(t("decision.decision"), what), field(t("decision.why"), why, t("decision.whyHint")), field(t("decision.action"), action), field(t("decision.by"), by, t("decision.byHint")),
      boxes.length > 0 && el("details", {}, el("summary", {}, t("decision.some")), el("ul", { class: "choices" }, boxes.map(([code, box]) =>
        el("li", {}, el("label", {}, box, el("span", {}, english(titleOf(report, { code })))))))),
      el("div", { class: "actions" }, button));
    return node;

    async function submit() {
      clearErrors(node);
      replace(summary);
      const about = boxes.filter(([, box]) => box.checked).map(([code]) => code);
      try {
        const one = await post(`/assessments/${encodeURIComponent(assessment.id)}/disposition`, {
          decision: what.value, reason: why.value.trim(), action: action.value || undefined, by: by.value.trim() || undefined, findings: about.length > 0 ? about : undefined,
        });
        all = [one, ...all];
        draw();
        why.value = "";
        node.closest("details").open = false;
        announce(t("decision.saved"));
        title.focus();
      } catch (problem) {
        showErrors(node, summary, problem, name => ({ decision: what, reason: why, action, by })[name.split(/[.[]/)[0]] ?? null);
      }
    }
  }
}
