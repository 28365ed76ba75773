// What to do next, to be ticked off. The ticks stay in this browser, by the assessment's id and the step's place.
import { el, english } from "../dom.js";
import { t, word } from "../texts.js";

const kept = "gigvet-steps";
const mostKept = 200;

export function nextSteps({ assessment: { id, nextSteps: steps } }) {
  const done = new Set(all()[id] ?? []);
  return el("section", { class: "sheet", id: "steps", "aria-labelledby": "steps-title" },
    el("h2", { id: "steps-title" }, t("steps.title")),
    steps.length === 0 ? el("p", {}, t("steps.none")) : el("ul", { class: "steps" }, steps.map((step, place) =>
      el("li", {}, el("label", {},
        el("input", { type: "checkbox", checked: done.has(place), change: event => tick(place, event.target.checked) }),
        english(named(step)))))),
    steps.length > 0 && el("p", { class: "hint screen" }, t("steps.kept")));

  function tick(place, ticked) {
    if (ticked) done.add(place);
    else done.delete(place);
    const rest = Object.entries(all()).filter(([other]) => other !== id).slice(1 - mostKept);
    localStorage.setItem(kept, JSON.stringify(Object.fromEntries([...rest, [id, [...done]]])));
  }
}

/** The service names its sources by their ids. */
function named(step) {
  return step.replace(/^[a-z]+(?= (?:was read|could not be checked))/, name => word("source", name));
}

function all() {
  try {
    return JSON.parse(localStorage.getItem(kept)) ?? {};
  } catch {
    return {};
  }
}
