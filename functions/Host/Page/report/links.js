// Links to somebody outside: made, shown once, listed and taken back.
import { el, replace, announce, isolated, once } from "../dom.js";
import { t, word, dateTime } from "../texts.js";
import { get, post, remove } from "../api.js";
import { complaint, clearErrors, showErrors } from "../problems.js";
import { field } from "./parts.js";

const mostDays = 60;

/**
 * @param name of the path below the assessment, and the beginning of every id.
 * @param text the part of the texts that speaks of this kind.
 * @param fields names of the body's values and their inputs.
 * @param days how long a link usually lasts.
 */
export function links(assessment, { name, text, fields, days = 14 }) {
  const path = `/assessments/${encodeURIComponent(assessment.id)}/${name}`;
  const lasts = el("input", { id: `${name}-days`, type: "number", min: 1, max: mostDays, value: String(days) });
  const summary = el("div", { tabindex: -1, role: "alert" });
  const made = el("div", {});
  const issued = el("div", {});
  const button = el("button", { type: "submit" }, t("link.make"));
  const form = el("form", { novalidate: true, submit: once(button, submit) }, summary,
    fields.map(([key, input]) => field(t(`${text}.${key}`), input, t(`${text}.${key}Hint`))),
    field(t("link.days"), lasts),
    el("div", { class: "actions" }, button, el("button", { type: "button", class: "quiet", click: list }, t("link.list"))));
  return el("div", {}, el("p", { class: "hint" }, t(`${text}.lead`)), form, made, issued);

  async function submit() {
    clearErrors(form);
    replace(summary);
    try {
      const body = Object.fromEntries(fields.map(([key, input]) => [key, input.value.trim()]).filter(([, value]) => value));
      const link = await post(path, { ...body, expiresInDays: lasts.value === "" ? days : Number(lasts.value) });
      show(link);
      replace(issued);
    } catch (problem) {
      showErrors(form, summary, problem, key => key === "expiresInDays" ? lasts : fields.find(([one]) => one === key)?.[1] ?? null);
    }
  }

  /** The address is in no answer after this one. */
  function show({ url, expiresAt }) {
    const address = el("input", { id: `${name}-url`, type: "text", readonly: true, dir: "ltr", value: url });
    const copy = el("button", { type: "button", class: "quiet", click: async () => {
      address.select();
      await navigator.clipboard?.writeText(url).then(() => announce(t("link.copied")), () => {});
    } }, t("link.copy"));
    replace(made, field(t("link.url"), address, t("link.once", { date: dateTime(expiresAt) })), el("div", { class: "actions" }, copy));
    announce(t("link.made"));
    address.focus();
    address.select();
  }

  async function list() {
    try {
      draw((await get(path)).links);
    } catch (problem) {
      replace(issued, complaint(problem));
    }
  }

  function draw(all) {
    const open = all.some(one => one.state === "open");
    const back = el("button", { type: "button", class: "quiet", click: revoke }, t("link.revoke"));
    replace(issued,
      el("p", { tabindex: -1, role: "status" }, t("link.count", { count: all.length })),
      all.length > 0 && el("ul", {}, all.map(one => el("li", {}, el("b", {}, word("linkState", one.state)), " · ", t("link.from", { from: dateTime(one.issuedAt), to: dateTime(one.expiresAt) }),
        (one.question ?? one.note) && [" · ", isolated(one.question ?? one.note)]))),
      open && el("div", { class: "actions" }, back));
  }

  async function revoke() {
    try {
      await remove(path);
      replace(made);
      announce(t("link.revoked"));
      await list();
      issued.querySelector("p")?.focus();
    } catch (problem) {
      replace(issued, complaint(problem));
    }
  }
}
