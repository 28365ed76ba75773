// How trouble is said: what happened, that nothing was lost, and each wrong value at its field.
import { el, replace, english } from "./dom.js";
import { t, plain } from "./texts.js";

/** One paragraph for a problem that belongs to no field. */
export function complaint(problem) {
  const kind = problem.status === 0 ? "offline"
    : problem.status === 403 ? "scope"
    : problem.status === 404 ? "missing"
    : problem.status === 429 ? "tooMany"
    : problem.status === 503 ? "storage"
    : problem.status >= 500 ? "fault"
    : problem.status >= 400 ? "refused" : "page";
  return el("div", { class: "complaint" },
    el("p", {}, t(`problem.${kind}`)),
    problem.status >= 400 && problem.message && el("p", {}, english(problem.message)),
    problem.errors?.length > 0 && el("ul", {}, problem.errors.map(error => el("li", {}, english(`${plain(error.field)}: ${error.message}`)))),
    problem.traceId && problem.status >= 500 && el("p", { class: "hint" }, t("problem.trace", { id: problem.traceId })));
}

/** Takes away what an earlier try said. */
export function clearErrors(form) {
  for (const said of form.querySelectorAll(".wrong")) said.remove();
  for (const input of form.querySelectorAll("[aria-invalid]")) {
    input.removeAttribute("aria-invalid");
    describe(input, `${input.id}-error`, false);
  }
}

/**
 * Says each error at its field; what belongs to none is said above. The first wrong field gets the focus.
 * @param inputOf the element of a field's name, or null.
 */
export function showErrors(form, summary, problem, inputOf) {
  clearErrors(form);
  const homeless = [];
  let first = null;
  for (const error of problem.errors) {
    const input = inputOf(error.field);
    if (!input) {
      homeless.push(error);
      continue;
    }

    for (const closed of parents(input, "details")) closed.open = true;
    const id = `${input.id}-error`;
    let said = document.getElementById(id);
    if (!said) {
      said = el("p", { id, class: "wrong" });
      input.insertAdjacentElement("afterend", said);
    }
    said.append(...place(input, error.field), english(`${error.message.slice(0, 1).toUpperCase()}${error.message.slice(1)} `));
    input.setAttribute("aria-invalid", "true");
    describe(input, id, true);
    first ??= input;
  }

  const rest = Object.assign(Object.create(Object.getPrototypeOf(problem)), problem, { errors: homeless, message: homeless.length > 0 || !first ? problem.message : "" });
  replace(summary, first && homeless.length === 0 ? el("p", { class: "complaint" }, t("problem.fields", { count: problem.errors.length })) : complaint(rest));
  (first ?? summary).focus();
}

/** Which line of several it is about; whose field it is, one sees. */
function place(input, name) {
  const at = /\[(\d+)\]/.exec(name)?.[1];
  return at && input.localName === "textarea" ? [t("problem.place", { place: Number(at) + 1 }), " "] : [];
}

function describe(input, id, added) {
  const ids = new Set((input.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  if (added) ids.add(id);
  else ids.delete(id);
  if (ids.size > 0) input.setAttribute("aria-describedby", [...ids].join(" "));
  else input.removeAttribute("aria-describedby");
}

function parents(node, name) {
  const found = [];
  for (let up = node.parentElement; up; up = up.parentElement) if (up.localName === name) found.push(up);
  return found;
}
