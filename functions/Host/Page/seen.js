// What the customer lawfully saw: the answers after a call, where the money and the equipment go, and sign-ins.
import { el } from "./dom.js";
import { t, word } from "./texts.js";

const questions = ["different_person", "other_name", "refused_identity_check", "left_at_verification", "could_not_discuss_own_work", "prompted_by_others"];
const methods = ["bank", "paypal", "wise", "payoneer", "crypto", "other"];

/** @returns the node, `body()` for the request or undefined, and the input of an error's field. */
export function seen() {
  const on = el("input", { id: "call-day", type: "date" });
  const answers = new Map(questions.map(name => [name, el("select", { id: name },
    ["", "no", "yes"].map(one => el("option", { value: one }, t(`seen.${one || "unanswered"}`))))]));
  const holder = el("input", { id: "payout-holder", type: "text", autocomplete: "off" });
  const method = el("select", { id: "payout-method" }, el("option", { value: "" }, t("seen.unanswered")), methods.map(one => el("option", { value: one }, word("payoutMethod", one))));
  const country = el("input", { id: "payout-country", type: "text", autocomplete: "off" });
  const address = el("input", { id: "shipping", type: "text", autocomplete: "off" });
  const signIns = el("textarea", { id: "sign-ins", rows: 3, spellcheck: "false", "aria-describedby": "sign-ins-hint" });
  const field = (input, key) => el("div", { class: "field" }, el("label", { for: input.id }, t(key)), input);

  const node = el("details", { class: "sheet" }, el("summary", {}, t("seen.title")),
    el("p", { class: "hint" }, t("seen.lead")),
    el("fieldset", {}, el("legend", {}, t("seen.call")),
      field(on, "seen.day"), questions.map(name => field(answers.get(name), `seen.${name}`))),
    el("div", { class: "pair" }, field(holder, "seen.holder"), field(method, "seen.method"), field(country, "seen.country"), field(address, "seen.shipping")),
    el("div", { class: "field" }, el("label", { for: "sign-ins" }, t("seen.signIns")), signIns, el("span", { id: "sign-ins-hint", class: "hint" }, t("seen.signInsHint"))));
  return { node, body, inputOf };

  function body() {
    const said = [...answers].filter(([, input]) => input.value).map(([name, input]) => [name, input.value === "yes"]);
    const payout = { holder: text(holder), method: method.value || undefined, country: text(country) };
    const lines = signIns.value.split("\n").map(line => line.trim()).filter(Boolean);
    const all = {
      interviews: said.length > 0 ? [{ at: moment(on.value), answers: Object.fromEntries(said) }] : undefined,
      payout: Object.values(payout).some(Boolean) ? payout : undefined,
      shipping: text(address) && { address: text(address) },
      signIns: lines.length > 0 ? lines.map(signIn) : undefined,
    };
    return Object.values(all).some(Boolean) ? all : undefined;
  }

  function inputOf(name) {
    return name.includes("signIns") ? signIns
      : name.includes("interviews") ? on
      : name.includes("shipping") ? address
      : name.includes("payout.country") ? country
      : name.includes("payout.method") ? method
      : name.includes("payout") ? holder : null;
  }
}

function text(input) {
  return input.value.trim() || undefined;
}

/** What is no moment is sent as it was typed, so that it is said to be wrong. */
function moment(typed) {
  const at = typed ? new Date(typed) : new Date();
  return isNaN(at) ? typed : at.toISOString();
}

function signIn(line) {
  const [ip, ...rest] = line.split(/[\s,;]+/);
  return { ip, at: moment(rest.join(" ")) };
}
