// What several sections of the report are made of.
import { el } from "../dom.js";

/** A labelled input; its hint is tied to it. */
export function field(label, input, hint) {
  if (hint) input.setAttribute("aria-describedby", `${input.id}-hint`);
  return el("div", { class: "field" }, el("label", { for: input.id }, label), input, hint && el("span", { id: `${input.id}-hint`, class: "hint" }, hint));
}

/** @param options values and what they are called. */
export function choice(id, options) {
  return el("select", { id }, options.map(([value, name]) => el("option", { value }, name)));
}

/** What somebody wrote: lines stay lines, and its direction is its own. */
export function said(text) {
  return text ? el("p", { class: "said", dir: "auto" }, text) : null;
}
