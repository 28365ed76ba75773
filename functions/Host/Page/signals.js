// The catalogue: every check, why it is made, which honest people raise it, why it is lawful; searchable.
import { el, replace, announce, english, outside, webAddress } from "./dom.js";
import { t, word, signed } from "./texts.js";
import { get } from "./api.js";

export async function show({ query, signal }) {
  const { signals } = await get("/signals", signal);
  const families = [...new Set(signals.map(one => one.family))].sort();
  const search = el("input", { id: "search", type: "search", autocomplete: "off", value: query.get("q") ?? "", input: draw });
  const family = el("select", { id: "family", change: draw }, el("option", { value: "" }, t("signals.all")), families.map(name => el("option", { value: name }, word("family", name))));
  const count = el("p", { class: "hint" });
  const list = el("div", {});
  const texts = new Map(signals.map(one => [one, plain([one.id, one.title, one.rationale, one.falsePositives, one.nextStep, word("family", one.family)].join(" "))]));
  draw();
  return el("div", {},
    el("h1", { tabindex: -1 }, t("signals.title")),
    el("p", {}, t("signals.lead")),
    el("div", { class: "sheet" }, el("h2", {}, t("signals.neverTitle")), el("p", {}, t("signals.never"))),
    el("form", { role: "search", class: "pair", submit: event => event.preventDefault() },
      el("p", { class: "field" }, el("label", { for: "search" }, t("signals.search")), search),
      el("p", { class: "field" }, el("label", { for: "family" }, t("signals.family")), family)),
    count, list);

  function draw() {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    const found = signals.filter(one => (!family.value || one.family === family.value) && words.every(part => texts.get(one).includes(part)));
    const said = t("signals.count", { count: found.length, all: signals.length });
    replace(count, said);
    announce(said);
    replace(list, found.map(entry));
  }
}

function entry(signal) {
  const line = (name, text) => text && [el("dt", {}, t(`signals.${name}`)), el("dd", {}, text)];
  return el("details", { class: "sheet signal" },
    el("summary", {}, english(signal.title), " ", el("span", { class: "hint" }, word("family", signal.family), " · ", signal.points === 0 ? t("signals.notCounted") : t("findings.points", { points: signed(signal.points) }))),
    el("dl", {},
      line("rationale", english(signal.rationale)),
      line("falsePositives", english(signal.falsePositives)),
      line("nextStep", english(signal.nextStep)),
      line("strength", word("strength", signal.strength)),
      line("lawfulness", word("lawfulness", signal.lawfulness)),
      line("kind", signal.reassures ? t("signals.reassures") : signal.deliberateAbuse ? t("signals.deliberate") : null),
      line("references", signal.references.length > 0 && el("ul", {}, signal.references.map(one => el("li", {}, webAddress(one) ? outside(one) : english(one))))),
      line("code", el("code", {}, signal.id))));
}

/** Without accents and case, so that a search finds what is meant. */
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
