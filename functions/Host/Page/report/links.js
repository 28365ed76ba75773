// Links that end by themselves: for the contractor to see what was found and to reply, and for somebody else to read the report.
import { el, replace, announce } from "../dom.js";
import { t, date } from "../texts.js";
import { get, post, remove } from "../api.js";
import { complaint } from "../problems.js";

export function links({ assessment: { id } }) {
  const base = `/assessments/${encodeURIComponent(id)}`;
  return el("section", { class: "sheet screen", id: "links", "aria-labelledby": "links-title" },
    el("h2", { id: "links-title" }, t("links.title")),
    way("reply", `${base}/reply-link`),
    way("share", `${base}/share-link`));
}

/** One kind of link: made, shown this once, counted and taken back. */
function way(kind, path) {
  const outcome = el("div", {});
  const standing = el("p", { class: "hint" });
  const back = el("button", { type: "button", class: "quiet small", hidden: true, click: () => act(takeBack) }, t("links.takeBack"));
  const make = el("button", { type: "button", class: "quiet", click: () => act(issue) }, t(`links.${kind}`));
  const node = el("details", { "data-screen": true, toggle: () => { if (node.open) act(count); } },
    el("summary", {}, t(`links.${kind}Title`)),
    el("p", {}, t(`links.${kind}Why`)), el("div", { class: "actions" }, make), outcome, standing, back);
  return node;

  async function act(what) {
    make.disabled = back.disabled = true;
    try {
      await what();
    } catch (problem) {
      replace(outcome, el("div", { role: "alert" }, complaint(problem)));
    } finally {
      make.disabled = back.disabled = false;
    }
  }

  async function issue() {
    const { url, expiresAt } = await post(path, {});
    const input = el("input", { id: `${kind}-link`, readonly: true, value: url, focus: event => event.target.select() });
    replace(outcome, el("p", { class: "field" }, el("label", { for: `${kind}-link` }, t("links.address", { date: date(expiresAt) })), input, el("span", { class: "hint" }, t("links.once"))));
    announce(t("links.made"));
    input.focus();
    await count();
  }

  async function takeBack() {
    await remove(path);
    replace(outcome, el("p", { role: "status" }, t("links.taken")));
    await count();
  }

  async function count() {
    const open = (await get(path)).links.filter(link => link.state === "open");
    replace(standing, open.length > 0 && t("links.open", { count: open.length, date: date(open.map(link => link.expiresAt).sort().at(-1)) }));
    back.hidden = open.length === 0;
  }
}
