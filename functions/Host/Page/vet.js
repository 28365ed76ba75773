// Asking for a vetting: paste anything, see how it is understood, add what you have.
import { el, replace, isolated, once } from "./dom.js";
import { t } from "./texts.js";
import { post } from "./api.js";
import { read } from "./reading.js";
import { savedPages, cvFile, roleChoice } from "./files.js";
import { seen } from "./seen.js";
import { clearErrors, showErrors } from "./problems.js";

const told = ["name", "email", "phone", "country", "city"];

export function show({ query }) {
  const paste = el("textarea", { id: "paste", rows: 4, required: true, spellcheck: "false", "aria-describedby": "paste-hint", value: query.get("profile") ?? "", input: drawReading });
  const reading = el("ul", { class: "reading", "aria-live": "polite" });
  const github = text("github", t("vet.githubHint"));
  const portfolio = area("portfolio", t("vet.portfolioHint"));
  const message = area("message", t("vet.messageHint"));
  const from = text("from");
  const years = el("input", { id: "years", type: "number", min: 0, max: 80 });
  const claims = Object.fromEntries(told.map(name => [name, text(name)]));
  const reference = text("reference", t("vet.referenceHint"));
  const role = roleChoice("role");
  const pages = savedPages(() => { const { profile } = read(paste.value); return /^https?:/.test(profile ?? "") ? profile : ""; });
  const cv = cvFile();
  const own = seen();
  const summary = el("div", { tabindex: -1, role: "alert" });
  const button = el("button", { type: "submit" }, t("vet.start"));
  let sent = null;

  const form = el("form", { novalidate: true, submit: once(button, submit) },
    el("h1", { tabindex: -1 }, t("vet.title")),
    el("p", {}, t("vet.lead")),
    summary,
    el("div", { class: "sheet" },
      el("p", { class: "field" }, el("label", { for: "paste" }, t("vet.paste")), paste, el("span", { id: "paste-hint", class: "hint" }, t("vet.pasteHint"))),
      reading,
      el("div", { class: "actions" }, button)),
    el("details", { class: "sheet" }, el("summary", {}, t("vet.more")),
      field("github", github), field("portfolio", portfolio), field("message", message), field("from", from), cv.node, pages.node),
    el("details", { class: "sheet" }, el("summary", {}, t("vet.told")),
      el("p", { class: "hint" }, t("vet.toldHint")),
      el("div", { class: "pair" }, told.map(name => field(name, claims[name])), field("years", { input: years }))),
    own.node,
    el("details", { class: "sheet" }, el("summary", {}, t("vet.engagement")),
      el("p", { class: "field" }, el("label", { for: "role" }, t("vet.role")), role, el("span", { class: "hint" }, t("vet.roleHint"))),
      field("reference", reference)));
  if (query.has("profile")) form.querySelector("details").open = true;
  drawReading();
  return form;

  function drawReading() {
    const { profile, profiles, github: login, portfolio: sites, message: said } = read(paste.value);
    const lines = [["profile", profile], ...profiles.map(one => ["other", one]), ["github", login], ...sites.map(site => ["site", site]), ["message", said && (said.length > 80 ? said.slice(0, 77) + "…" : said)]];
    replace(reading, lines.filter(([, value]) => value).map(([kind, value]) => el("li", {}, el("b", {}, t(`vet.read.${kind}`)), isolated(value))));
  }

  /** The body to send, and which input each of its values came from. */
  function gather() {
    const pasted = read(paste.value);
    const sites = [...pasted.portfolio.map(url => [url, paste]), ...lines(portfolio.input.value).map(url => [url, portfolio.input])];
    const messages = [[pasted.message, paste], [message.input.value.trim(), message.input]].filter(([said]) => said);
    const filled = Object.fromEntries(told.map(name => [name, claims[name].input.value.trim()]).filter(([, value]) => value));
    if (years.value !== "") filled.yearsOfExperience = Number(years.value);
    const body = {
      profile: pasted.profile ?? "",
      profiles: pasted.profiles.length > 0 ? pasted.profiles : undefined,
      github: github.input.value.trim() || pasted.github?.replace(/^github:/i, "") || undefined,
      portfolio: sites.length > 0 ? sites.map(([url]) => url) : undefined,
      messages: messages.length > 0 ? messages.map(([said]) => ({ text: said, from: from.input.value.trim() || undefined })) : undefined,
      captures: pages.pages.length > 0 ? pages.pages.map(({ url, contentType, content, savedAt }) => ({ url, contentType, content, savedAt })) : undefined,
      cv: cv.state.cv ?? undefined,
      claims: Object.keys(filled).length > 0 ? filled : undefined,
      observations: own.body(),
      role: role.value,
      reference: reference.input.value.trim() || undefined,
    };
    const inputOf = name => {
      const place = Number(/\[(\d+)\]/.exec(name)?.[1] ?? 0);
      const [top, second] = name.split(/[.[]/);
      return top === "profile" || top === "profiles" ? paste
        : top === "github" ? (github.input.value.trim() ? github.input : paste)
        : top === "portfolio" ? sites[place]?.[1] ?? portfolio.input
        : top === "messages" ? messages[place]?.[1] ?? message.input
        : top === "captures" ? pages.inputOf(place)
        : top === "cv" ? cv.input
        : top === "claims" ? (second === "yearsOfExperience" ? years : claims[second]?.input ?? null)
        : top === "observations" ? own.inputOf(name)
        : top === "reference" ? reference.input : null;
    };
    return { body, inputOf };
  }

  async function submit() {
    clearErrors(form);
    replace(summary);
    const { body, inputOf } = gather();
    const same = JSON.stringify(body);
    // Pressed twice, or sent again after the network failed: the same request is one vetting.
    if (sent?.same !== same) sent = { same, key: [...crypto.getRandomValues(new Uint32Array(4))].map(part => part.toString(16)).join("-") };
    try {
      const { id } = await post("/assessments", body, { headers: { "Idempotency-Key": sent.key } });
      location.hash = `#/assessment/${id}`;
    } catch (problem) {
      showErrors(form, summary, problem, inputOf);
    }
  }
}

function lines(text) {
  return text.split(/\s+/).filter(Boolean);
}

function text(id, hint) {
  return { input: el("input", { id, type: "text", autocomplete: "off", spellcheck: "false", "aria-describedby": hint && `${id}-hint` }), hint };
}

function area(id, hint) {
  return { input: el("textarea", { id, rows: 3, "aria-describedby": hint && `${id}-hint` }), hint };
}

function field(id, { input, hint }) {
  return el("div", { class: "field" }, el("label", { for: id }, t(`vet.${id}`)), input, hint && el("span", { id: `${id}-hint`, class: "hint" }, hint));
}
