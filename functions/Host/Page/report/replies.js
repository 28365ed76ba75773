// What the contractor says to it: beside each finding, all of it in one place, and the ways to ask.
import { el, replace, announce, english, isolated, outside, shortAddress, once } from "../dom.js";
import { t, word, dateTime } from "../texts.js";
import { post } from "../api.js";
import { clearErrors, showErrors } from "../problems.js";
import { raised, titleOf } from "./findings.js";
import { links } from "./links.js";
import { choice, field, said } from "./parts.js";

export function replies(report) {
  const { assessment } = report;
  let all = assessment.replies ?? [];
  const list = el("div", {});
  draw();
  const title = el("h2", { id: "replies-title", tabindex: -1 }, t("reply.title"));
  const section = el("section", { class: "sheet", id: "replies", "aria-labelledby": "replies-title" },
    title,
    list,
    el("details", { "data-screen": true }, el("summary", {}, t("reply.ask")), links(assessment, {
      name: "reply-link", text: "replyLink",
      fields: [
        ["from", el("input", { id: "reply-link-from", type: "text", autocomplete: "organization" })],
        ["question", el("textarea", { id: "reply-link-question", rows: 3 })],
      ],
    })),
    el("details", { "data-screen": true }, el("summary", {}, t("reply.write")), form()));
  return section;

  function draw() {
    replace(list, all.length === 0 ? el("p", {}, t("reply.none")) : el("ol", { class: "past decided" }, all.map(one => el("li", {},
      el("p", { class: "hint" }, dateTime(one.at), " · ", t(one.link ? "reply.byLink" : "reply.byYou"), one.by && [" · ", isolated(one.by)]),
      said(one.text),
      one.findings?.map(answer => [el("p", {}, el("b", {}, english(titleOf(report, answer))), ": ", word("stance", answer.stance)), said(answer.text), proofs(answer)])))));
  }

  /** What was said on the phone or by mail, taken down. */
  function form() {
    const about = choice("reply-about", [["", t("reply.all")], ...raised(report).map(one => [one.code, titleOf(report, one)])]);
    const stance = choice("reply-stance", ["dispute", "agree"].map(one => [one, word("stance", one)]));
    const text = el("textarea", { id: "reply-text", rows: 3, required: true });
    const by = el("input", { id: "reply-by", type: "text", autocomplete: "name" });
    const stanceField = el("div", { hidden: true }, field(t("reply.stance"), stance));
    const summary = el("div", { tabindex: -1, role: "alert" });
    const button = el("button", { type: "submit" }, t("reply.save"));
    about.addEventListener("change", () => { stanceField.hidden = !about.value; });
    for (const option of about.options) if (option.value) option.lang = "en";
    const node = el("form", { novalidate: true, submit: once(button, submit) }, summary,
      field(t("reply.about"), about), stanceField, field(t("reply.text"), text), field(t("reply.by"), by), el("div", { class: "actions" }, button));
    return node;

    async function submit() {
      clearErrors(node);
      replace(summary);
      const words = text.value.trim();
      try {
        const one = await post(`/assessments/${encodeURIComponent(assessment.id)}/reply`, {
          by: by.value.trim() || undefined,
          ...(about.value ? { findings: [{ code: about.value, stance: stance.value, text: words || undefined }] } : { text: words }),
        });
        all = [one, ...all];
        draw();
        for (const answer of one.findings) beside(section, { ...answer, at: one.at });
        text.value = "";
        node.closest("details").open = false;
        announce(t("reply.saved"));
        title.focus();
      } catch (problem) {
        showErrors(node, summary, problem, name => name.endsWith("text") ? text : name.endsWith("code") ? about : name === "by" ? by : null);
      }
    }
  }
}

/** The place beside a finding that holds what the contractor says to it. */
export function answerTo({ code, answer }) {
  const place = el("div", { class: "answer" });
  place.dataset.code = code;
  place.hidden = !answer;
  if (answer) replace(place, words(answer));
  return place;
}

/** On the report that the section is part of: the view may be another's by now. */
function beside(section, answer) {
  for (const place of section.getRootNode() === document ? section.closest("main").querySelectorAll(".answer") : []) {
    if (place.dataset.code !== answer.code) continue;
    replace(place, words(answer));
    place.hidden = false;
  }
}

function words(answer) {
  return [el("p", {}, el("b", {}, t("reply.says")), " ", word("stance", answer.stance), " ", el("span", { class: "hint" }, dateTime(answer.at))), said(answer.text), proofs(answer)];
}

function proofs({ proofs: addresses }) {
  return addresses?.length > 0 && el("ul", {}, addresses.map(address => el("li", {}, outside(address, shortAddress(address)))));
}
