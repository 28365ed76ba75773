// A person decides: what, why and who; what was decided stands beside it and is never changed.
import { el, replace, isolated, announce } from "../dom.js";
import { t, word, dateTime } from "../texts.js";
import { post } from "../api.js";
import { clearErrors, showErrors } from "../problems.js";

const decisions = ["cleared", "false_positive", "confirmed_risk", "needs_more"];
const actions = ["hired", "kept", "not_hired", "ended"];
const kept = "gigvet-by";

export function decision({ assessment }) {
  const standing = [...assessment.dispositions ?? []];
  const list = el("div", {});
  const summary = el("div", { tabindex: -1, role: "alert" });
  const reason = el("textarea", { id: "reason", rows: 3, required: true, "aria-describedby": "reason-hint" });
  const by = el("input", { id: "by", autocomplete: "name", value: localStorage.getItem(kept) ?? "" });
  const action = el("select", { id: "action" }, el("option", { value: "" }, t("decision.noAction")), actions.map(one => el("option", { value: one }, word("action", one))));
  const choices = decisions.map(one => el("label", { class: "choice" },
    el("input", { type: "radio", name: "decision", id: `decision-${one}`, value: one, required: true }),
    el("span", {}, el("b", {}, word("decided", one)), " ", el("small", {}, t(`decision.means.${one}`)))));
  const save = el("button", { type: "submit" }, t("decision.save"));
  const form = el("form", { class: "screen", novalidate: true, submit },
    summary,
    el("fieldset", {}, el("legend", {}, t("decision.what")), choices),
    el("p", { class: "field" }, el("label", { for: "reason" }, t("decision.reason")), reason, el("span", { id: "reason-hint", class: "hint" }, t("decision.reasonHint"))),
    el("div", { class: "pair" },
      el("p", { class: "field" }, el("label", { for: "action" }, t("decision.action")), action),
      el("p", { class: "field" }, el("label", { for: "by" }, t("decision.by")), by)),
    el("div", { class: "actions" }, save));
  draw();
  return el("section", { class: "sheet", id: "decision", "aria-labelledby": "decision-title" },
    el("h2", { id: "decision-title" }, t("decision.title")),
    el("p", { class: "hint" }, t("decision.lead")),
    list, form);

  function draw() {
    replace(list, standing.length === 0 ? el("p", {}, t("decision.none")) : el("ol", { class: "past" }, standing.map(one => el("li", {},
      el("b", {}, word("decided", one.decision)), one.action && `, ${word("action", one.action)}`, " · ",
      one.by && [isolated(one.by), " · "], el("time", { datetime: one.at }, dateTime(one.at)),
      el("p", { class: "said" }, isolated(one.reason))))));
  }

  async function submit(event) {
    event.preventDefault();
    clearErrors(form);
    replace(summary);
    const chosen = form.querySelector("input[name=decision]:checked");
    if (!chosen) {
      replace(summary, el("p", { class: "complaint" }, t("decision.choose")));
      document.getElementById(`decision-${decisions[0]}`).focus();
      return;
    }

    save.disabled = true;
    try {
      const added = await post(`/assessments/${encodeURIComponent(assessment.id)}/disposition`, {
        decision: chosen.value, reason: reason.value, action: action.value || undefined, by: by.value.trim() || undefined,
      });
      localStorage.setItem(kept, by.value.trim());
      standing.unshift(added);
      reason.value = "";
      draw();
      announce(t("decision.saved"));
    } catch (problem) {
      showErrors(form, summary, problem, field => ({ reason, by, action })[field] ?? null);
    } finally {
      save.disabled = false;
    }
  }
}

/** What the contractor wrote about the whole of it, and by which way it came. */
export function replies({ assessment }) {
  const all = (assessment.replies ?? []).filter(reply => reply.text);
  return all.length === 0 ? null : el("section", { class: "sheet", id: "replies", "aria-labelledby": "replies-title" },
    el("h2", { id: "replies-title" }, t("reply.title")),
    all.map(reply => el("blockquote", {},
      el("p", { class: "said" }, isolated(reply.text)),
      el("footer", { class: "hint" }, t(reply.link ? "reply.byLink" : "reply.writtenDown", { date: dateTime(reply.at) }), reply.by && [" · ", isolated(reply.by)]))));
}

/** Beside a finding: whether the contractor says that it is so, why, and where it can be looked up. */
export function answer(finding, source) {
  const said = finding.answer;
  return said && el("div", { class: "answer" },
    el("p", {}, el("b", {}, t(said.stance === "agree" ? "reply.agrees" : "reply.disputes")), " ", said.text && el("span", { class: "said" }, isolated(said.text))),
    said.proofs?.length > 0 && el("ul", {}, said.proofs.map(proof => el("li", {}, source({ source: proof, observedAt: said.at })))));
}
