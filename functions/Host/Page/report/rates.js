// What the band means before anybody is judged by it: of a hundred people with it, so many are genuine.
import { el, english } from "../dom.js";
import { t, percent } from "../texts.js";
import { hundred } from "./shapes.js";

export function rates({ explanation }) {
  if (!explanation) return null;
  const rate = explanation.baseRate;
  const said = rate && t("rates.sentence", { genuine: rate.genuine, from: rate.from, to: rate.to, prior: percent(rate.prior), cases: rate.cases });
  return el("section", { class: "sheet", id: "rates", "aria-labelledby": "rates-title" },
    el("h2", { id: "rates-title" }, t("rates.title")),
    rate ? [hundred(rate, said), el("p", {}, said), el("p", { class: "hint" }, t("rates.key"))] : english(explanation.baseRateSays, "p"),
    why("higher", explanation.whyNotHigher),
    why("lower", explanation.whyNotLower));
}

function why(which, lines) {
  return lines.length > 0 && el("details", {},
    el("summary", {}, t(`rates.${which}`)),
    el("ul", {}, lines.map(line => el("li", {}, english(line)))));
}
