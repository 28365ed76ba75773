// Whom you pay now: all of them, filtered in the browser, with how far the present re-check is.
import { el, replace, announce, isolated, english } from "../dom.js";
import { t, word, date } from "../texts.js";
import { get } from "../api.js";
import { complaint } from "../problems.js";
import { bandMark } from "../report/shapes.js";
import { rows } from "./rows.js";
import { bulk } from "./bulk.js";
import { trends } from "./spark.js";

const page = 200;
const bands = ["critical", "high", "medium", "inconclusive", "low"];
const sweepEvery = 5000;

export async function show({ query, signal }) {
  const first = await get(`/roster?limit=${page}`, signal);
  if (first.contractors.length === 0) return empty();

  const all = [];
  let found = [];
  let turn = 0;
  const chosen = new Map();
  const went = trends(signal);
  const many = bulk(chosen, reload);
  const every = el("button", { type: "button", class: "quiet small", click: () => { for (const one of found) chosen.set(nameOf(one), one); many.draw(); table.set(found); } }, t("bulk.all"));
  const name = el("input", { id: "name", type: "search", autocomplete: "off", input: draw });
  const band = el("select", { id: "band", change: draw }, el("option", { value: "" }, t("roster.everyBand")),
    [...bands, "none"].map(one => el("option", { value: one, selected: one === query.get("band") }, one === "none" ? t("band.none") : word("band", one))));
  const state = el("select", { id: "state", change: draw }, ["all", "watched", "unread", "paused", "ended"].map(one => el("option", { value: one }, t(`roster.state.${one}`))));
  const count = el("p", { class: "hint", tabindex: -1 });
  const trouble = el("div", {});
  const sweep = el("div", { class: "sheet", hidden: true });
  const table = rows({
    label: t("roster.title"), name: "roster", header: 1, narrow: 84,
    columns: ["pick", "contractor", "band", "trend", "checked", "next", "cadence"].map(column => [column, t(`roster.${column}`)]),
    cells: one => [pick(one), ...cells(one).toSpliced(2, 0, went.cell(one.contractor))],
  });
  take(first);
  more(first.cursor);
  watch();
  return el("div", { class: "wide" },
    el("h1", { tabindex: -1 }, t("roster.title")),
    el("div", { class: "actions" },
      el("a", { class: "button", href: "#/vet" }, t("roster.add")), el("a", { class: "button quiet", href: "#/import" }, t("roster.import")), el("a", { class: "button quiet", href: "#/alerts" }, t("roster.alerts"))),
    sweep, trouble,
    el("form", { class: "pair filters", role: "search", submit: event => event.preventDefault() },
      filter("name", name), filter("band", band), filter("state", state)),
    el("div", { class: "actions" }, count, every), many.node, table.node);

  function take({ contractors }) {
    for (const one of contractors) {
      // Who stays chosen is what the service says of them now.
      if (chosen.has(nameOf(one))) chosen.set(nameOf(one), one);
      all.push({ ...one, plain: `${one.claims?.name ?? ""} ${one.contractor.platform}:${one.contractor.handle} ${one.note ?? ""}`.toLowerCase() });
    }
    draw();
  }

  function pick(one) {
    const box = el("input", { type: "checkbox", checked: chosen.has(nameOf(one)), "aria-label": t("bulk.pick", { name: one.claims?.name ?? one.contractor.handle }), change: () => {
      if (box.checked) chosen.set(nameOf(one), one);
      else chosen.delete(nameOf(one));
      many.draw();
    } });
    return box;
  }

  /** @param anew whether what the service knows has changed, or only what is chosen. */
  async function reload(anew) {
    if (!anew) return table.set(found);
    try {
      const now = await get(`/roster?limit=${page}`, signal);
      turn++;
      all.length = 0;
      replace(trouble);
      went.clear();
      take(now);
      await more(now.cursor);
    } catch (problem) {
      if (!signal.aborted) replace(trouble, complaint(problem));
    }
  }

  /** The rest of the roster, page by page; what has come is there to be used. */
  async function more(cursor) {
    const mine = turn;
    try {
      while (cursor && !signal.aborted) {
        const next = await get(`/roster?limit=${page}&cursor=${encodeURIComponent(cursor)}`, signal);
        // The list was read anew meanwhile: these are of the old one.
        if (mine !== turn) return;
        cursor = next.cursor;
        take(next);
      }
    } catch (problem) {
      if (mine === turn && !signal.aborted) replace(trouble, complaint(problem), el("button", { type: "button", click: () => { count.focus(); replace(trouble); more(cursor); } }, t("roster.rest")));
    }
  }

  /** @param event what somebody chose; without one the table only fills. */
  function draw(event) {
    const words = name.value.toLowerCase().split(/\s+/).filter(Boolean);
    found = all.filter(one => (!band.value || (one.band ?? "none") === band.value) && isIn(one, state.value) && words.every(part => one.plain.includes(part)));
    table.set(found);
    const said = t("roster.count", { count: found.length, all: all.length });
    replace(count, said);
    if (event) announce(said);
  }

  async function watch() {
    while (!signal.aborted) {
      const { sweeps: [now] = [] } = await get("/sweeps", signal).catch(() => ({}));
      const left = now ? now.planned - now.done - now.failed - now.skipped : 0;
      sweep.hidden = !now || now.planned === 0;
      if (now) {
        replace(sweep, el("label", { for: "sweep" }, t("roster.sweep", { date: date(now.startedAt), done: now.planned - left, planned: now.planned })), " ",
          el("progress", { id: "sweep", max: Math.max(1, now.planned), value: now.planned - left }), el("br"), english(now.summary, "small"));
      }
      if (left <= 0) return;
      await new Promise(resolve => setTimeout(resolve, sweepEvery));
    }
  }
}

function nameOf({ contractor }) {
  return `${contractor.platform}:${contractor.handle}`;
}

function cells({ contractor, claims, band, score, lastCheckedAt, nextCheckAt, cadence, paused, endedAt, unread }) {
  return [
    [el("a", { href: `#/contractor/${encodeURIComponent(contractor.platform)}/${encodeURIComponent(contractor.handle)}` }, isolated(claims?.name ?? contractor.handle)),
      el("small", {}, word("platform", contractor.platform), claims?.name && [" · ", isolated(contractor.handle)])],
    [bandMark(band), score !== null && score !== undefined && el("small", {}, String(score))],
    [date(lastCheckedAt) || t("roster.never"), unread?.length > 0 && el("small", {}, t("roster.unreadOf", { sources: unread.map(one => word("source", one.source)).join(", ") }))],
    endedAt ? t("roster.ended", { date: date(endedAt) }) : paused ? t("roster.paused") : date(nextCheckAt),
    word("cadence", cadence),
  ];
}

function isIn({ paused, endedAt, unread }, state) {
  return state === "all" || (state === "paused" ? paused : state === "ended" ? Boolean(endedAt) : state === "unread" ? unread?.length > 0 : !paused && !endedAt);
}

function filter(id, input) {
  return el("p", { class: "field" }, el("label", { for: id }, t(`roster.filter.${id}`)), input);
}

/** Nobody yet: three things to do, in their order. */
function empty() {
  const step = (name, href) => el("li", {}, el("h2", {}, t(`first.${name}`)), el("p", {}, t(`first.${name}Why`)), el("p", {}, el("a", { class: "button", href }, t(`first.${name}Do`))));
  return el("div", {},
    el("h1", { tabindex: -1 }, t("first.title")),
    el("p", {}, t("first.lead")),
    el("ol", { class: "guide" }, step("vet", "#/vet"), step("import", "#/import"), step("slack", "#/alerts")));
}
