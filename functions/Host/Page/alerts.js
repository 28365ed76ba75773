// Where to be told: a guide to Slack with a message to try, and what stands already.
import { el, replace, english, isolated, once } from "./dom.js";
import { t, word } from "./texts.js";
import { get, put, post, remove } from "./api.js";
import { clearErrors, showErrors, complaint } from "./problems.js";

const bands = ["low", "medium", "high", "critical"];

export async function show({ signal }) {
  const { destinations } = await get("/alerts", signal);
  const slack = destinations.find(one => one.channel === "slack");
  const webhook = el("input", { id: "webhook", type: "url", autocomplete: "off", spellcheck: "false", required: true, placeholder: slack?.settings?.webhookUrl ?? "https://hooks.slack.com/services/…", "aria-describedby": "webhook-hint" });
  const minimum = el("select", { id: "minimum" }, bands.map(band => el("option", { value: band, selected: band === (slack?.minimumBand ?? "medium") }, word("band", band))));
  const summary = el("div", { tabindex: -1, role: "alert" });
  const outcome = el("div", { role: "status" });
  const save = el("button", { type: "submit" }, t("alerts.save"));
  const test = el("button", { type: "button", disabled: !slack }, t("alerts.test"));
  test.addEventListener("click", once(test, tryOut));
  const list = el("div", {});
  draw(destinations);
  const form = el("form", { novalidate: true, submit: once(save, submit) },
    el("ol", { class: "guide" },
      el("li", {}, t("alerts.step1")),
      el("li", {}, t("alerts.step2")),
      el("li", {}, t("alerts.step3"),
        el("p", { class: "field" }, el("label", { for: "webhook" }, t("alerts.webhook")), webhook, el("span", { id: "webhook-hint", class: "hint" }, t("alerts.webhookHint"))),
        el("p", { class: "field" }, el("label", { for: "minimum" }, t("alerts.minimum")), minimum),
        el("div", { class: "actions" }, save)),
      el("li", {}, t("alerts.step4"), el("div", { class: "actions" }, test), outcome)));

  return el("div", {},
    el("h1", { tabindex: -1 }, t("alerts.title")),
    el("p", {}, t("alerts.lead")),
    el("section", { class: "sheet", "aria-labelledby": "slack-title" },
      el("h2", { id: "slack-title" }, t(slack ? "alerts.slackStands" : "alerts.slack")),
      slack?.trouble && el("div", { class: "complaint" }, english(slack.trouble)),
      summary, form),
    el("section", { class: "sheet", "aria-labelledby": "others-title" },
      el("h2", { id: "others-title" }, t("alerts.others")),
      list,
      el("p", { class: "hint" }, t("alerts.othersHint"))));

  function draw(standing) {
    replace(list, standing.length === 0 ? el("p", {}, t("alerts.none")) : el("ul", {}, standing.map(one => line(one, test))));
  }

  async function submit() {
    clearErrors(form);
    replace(summary);
    replace(outcome);
    try {
      await put("/alerts/slack", { webhookUrl: webhook.value.trim() || undefined, minimumBand: minimum.value });
      test.disabled = false;
      replace(outcome, el("p", {}, t("alerts.saved")));
      draw((await get("/alerts", signal)).destinations);
      test.focus();
    } catch (problem) {
      showErrors(form, summary, problem, field => ({ webhookUrl: webhook, minimumBand: minimum })[field] ?? null);
    }
  }

  async function tryOut() {
    replace(outcome, el("p", { class: "waiting" }, t("alerts.sending")));
    try {
      await post("/alerts/slack/test", {});
      replace(outcome, el("p", {}, t("alerts.sent")), preview());
    } catch (problem) {
      replace(outcome, complaint(problem));
    }
  }
}

/** The sample as Slack lays it out, so that it can be found there. */
function preview() {
  return el("figure", { class: "slack" },
    el("figcaption", {}, t("alerts.looks")),
    el("p", {}, el("b", {}, "GigVet"), " ", el("span", { class: "app" }, "APP")),
    el("p", {}, el("b", {}, english("Sample: Mira Sample (upwork): risk rose to high (12 → 63)"))),
    english("This is a sample: it shows that alerts arrive here. Mira Sample is invented.", "p"));
}

function line(destination, tried) {
  const item = el("li", {},
    el("b", {}, word("channel", destination.channel)), " ", word("destination", destination.state), ", ", t("alerts.from", { band: word("band", destination.minimumBand) }), " ",
    destination.trouble && english(destination.trouble), " ",
    el("button", { type: "button", class: "quiet small", click: drop }, t("alerts.remove", { channel: word("channel", destination.channel) })));
  return item;

  async function drop() {
    try {
      await remove(`/alerts/${destination.channel}`);
      // There is nothing to try where nothing stands any more.
      if (destination.channel === "slack") tried.disabled = true;
      item.tabIndex = -1;
      replace(item, isolated(t("alerts.removed")));
      item.focus();
    } catch (problem) {
      item.append(complaint(problem));
    }
  }
}
