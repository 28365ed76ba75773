// One vetting: how far it is while it runs, and its report when it is done.
import { el, replace, announce, english, isolated } from "./dom.js";
import { t, word } from "./texts.js";
import { get } from "./api.js";
import { complaint } from "./problems.js";
import { mark } from "./report/shapes.js";
import { report } from "./report/report.js";

const unfinished = new Set(["queued", "running"]);
const slowAfter = 20;
const overdueAfter = 120;
const watchedFor = 900;
/** When each was first looked at here: leaving the view and coming back does not begin anew. */
const begins = new Map();

export async function show({ parts: [id], signal }) {
  const first = await get(`/assessments/${encodeURIComponent(id)}`, signal);
  if (!unfinished.has(first.status)) return finished(first, signal);

  const node = el("div", {});
  watch(node, first, signal);
  return node;
}

function finished(assessment, signal) {
  return assessment.status === "failed" ? failed(assessment) : report(assessment, signal);
}

async function watch(node, first, signal) {
  const begun = begins.get(first.id) ?? performance.now();
  begins.set(first.id, begun);
  const title = el("h1", { tabindex: -1 }, t("progress.title"), " ", isolated(`${first.contractor.platform}:${first.contractor.handle}`));
  const state = el("p", { class: "waiting" });
  const list = el("ul", { class: "progress" });
  const trouble = el("div", {});
  replace(node, title, el("p", {}, t("progress.lead")), state, trouble, el("div", { class: "sheet" }, list));
  draw(first);
  let end = elapsed() + watchedFor;
  for (;;) {
    if (elapsed() < end) await pause(elapsed() < slowAfter ? 1000 : elapsed() < overdueAfter ? 3000 : 10_000, signal);
    else {
      await asked();
      end = elapsed() + overdueAfter;
    }
    if (signal.aborted) return;
    try {
      const now = await get(`/assessments/${encodeURIComponent(first.id)}`, signal);
      replace(trouble);
      if (!unfinished.has(now.status)) {
        const done = await finished(now, signal);
        if (signal.aborted) return;
        announce(t("progress.done"));
        replace(node, done);
        node.querySelector("h1").focus();
        return;
      }
      draw(now);
    } catch (problem) {
      if (signal.aborted) return;
      // The vetting goes on without us; so do we.
      replace(trouble, complaint(problem), el("p", {}, t("progress.goesOn")));
    }
  }

  function elapsed() {
    return (performance.now() - begun) / 1000;
  }

  /** Nobody looks on for ever: from here on somebody says when. */
  function asked() {
    return new Promise(resolve => {
      const look = el("button", { type: "button", class: "quiet", click: () => { title.focus(); replace(trouble); resolve(); } }, t("progress.look"));
      replace(state, t("progress.stopped"));
      replace(trouble, el("div", { class: "actions" }, look, again(first.contractor, t("progress.anew"))));
      announce(t("progress.stopped"));
      signal.addEventListener("abort", resolve, { once: true });
    });
  }

  function draw({ status, sources = [], waitingFor = [] }) {
    const seconds = Math.round(elapsed());
    const said = status === "queued" ? t("progress.queued") : waitingFor.length === 0 && sources.length > 0 ? t("progress.judging") : t("progress.running");
    replace(state, said, " ", el("span", { "aria-hidden": "true" }, t("progress.seconds", { seconds })),
      seconds > overdueAfter ? ` ${t("progress.overdue")}` : seconds > slowAfter && waitingFor.length > 0 && ` ${t("progress.slow", { sources: waitingFor.map(name => word("source", name)).join(", ") })}`);
    if (sources.length > 0) announce(t("progress.count", { done: sources.length, all: sources.length + waitingFor.length }));
    replace(list,
      sources.map(source => el("li", {}, mark(source.state), el("div", {}, el("b", {}, word("source", source.name)), " ", word("sourceState", source.state), el("br"), english(source.detail)))),
      waitingFor.map(name => el("li", {}, el("span", { class: "mark" }, el("span", { class: "turning" })), el("div", {}, el("b", {}, word("source", name)), " ", t("progress.asking")))));
  }
}

function failed({ contractor, detail }) {
  return el("div", {},
    el("h1", { tabindex: -1 }, t("progress.failed")),
    el("p", {}, isolated(`${contractor.platform}:${contractor.handle}`)),
    el("div", { class: "complaint" }, english(detail ?? "", "p")),
    el("p", {}, again(contractor, t("progress.anew"))));
}

function again({ platform, handle }, text) {
  return el("a", { class: "button", href: `#/vet?profile=${encodeURIComponent(`${platform}:${handle}`)}` }, text);
}

function pause(milliseconds, signal) {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => { clearTimeout(timer); resolve(); }, { once: true });
  });
}
