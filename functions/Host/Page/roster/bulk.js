// One thing done to many: chosen in the list, asked for once where it cannot be undone by pressing again.
import { el, replace, announce, isolated } from "../dom.js";
import { t } from "../texts.js";
import { post } from "../api.js";
import { complaint } from "../problems.js";

const most = 200;

/**
 * @param chosen the contractors by name, as roster entries; changed from outside.
 * @param reload called when something was done, or when only the choice is another.
 */
export function bulk(chosen, reload) {
  const count = el("span", { role: "status", tabindex: -1 });
  const trouble = el("div", { role: "alert" });
  const confirm = el("div", { keydown: event => { if (event.key === "Escape") confirm.querySelector(".quiet")?.click(); } });
  const buttons = ["pause", "resume", "check", "end"].map(action => el("button", { type: "button", class: "quiet", click: event => needsWord(action) ? ask(action, event.currentTarget) : run(action) }, t(`bulk.${action}`)));
  const none = el("button", { type: "button", class: "quiet", click: () => { chosen.clear(); replace(trouble); draw(); reload(false); } }, t("bulk.none"));
  const node = el("div", { class: "bulk sheet", role: "group", "aria-label": t("bulk.title"), hidden: true },
    el("div", { class: "actions" }, count, buttons, none), confirm, trouble);
  let running = false;
  return { node, draw };

  function draw() {
    // Whoever stands in the bar stays there: it goes with the next choice.
    node.hidden = chosen.size === 0 && trouble.childElementCount === 0 && !node.contains(document.activeElement);
    replace(count, t("bulk.count", { count: chosen.size }));
    for (const button of [...buttons, none]) button.disabled = running || chosen.size === 0;
    replace(confirm);
    if (chosen.size === 0 && node.contains(document.activeElement)) count.focus();
  }

  function ended() {
    return [...chosen.values()].filter(one => one.endedAt).length;
  }

  /** Ending is for good as far as the list goes, and resuming takes an end back. */
  function needsWord(action) {
    return action === "end" || (action === "resume" && ended() > 0);
  }

  function ask(action, button) {
    const yes = el("button", { type: "button", click: () => run(action) }, t(`bulk.sure.${action}`));
    replace(confirm,
      el("p", {}, action === "end" ? t("bulk.ending", { count: chosen.size }) : t("bulk.resuming", { count: ended() })),
      el("div", { class: "actions" }, yes, el("button", { type: "button", class: "quiet", click: () => { replace(confirm); button.focus(); } }, t("bulk.cancel"))));
    yes.focus();
  }

  /** Each to its end; whom it did not reach stays chosen and is named. */
  async function run(action) {
    if (running) return;
    running = true;
    count.focus();
    replace(trouble);
    draw();
    const all = [...chosen.entries()];
    const missed = [];
    let problem = null;
    for (let at = 0; at < all.length && !problem?.stops; at += action === "check" ? 1 : most) {
      const part = all.slice(at, at + (action === "check" ? 1 : most));
      try {
        const left = action === "check" ? await check(part[0][1]) : await act(action, part.map(([name]) => name));
        missed.push(...left);
      } catch (error) {
        problem = error;
        problem.stops = ![400, 404, 422].includes(error.status);
        missed.push(...part.map(([name]) => name), ...(problem.stops ? all.slice(at + part.length).map(([name]) => name) : []));
      }
    }
    const done = all.length - missed.length;
    for (const [name] of all) if (!missed.includes(name)) chosen.delete(name);
    if (missed.length > 0) {
      replace(trouble, el("p", {}, t("bulk.part", { count: done })), problem && complaint(problem),
        el("ul", {}, missed.slice(0, most).map(name => el("li", {}, isolated(name)))));
    }
    running = false;
    announce(done > 0 ? t(`bulk.did.${action}`, { count: done }) : t("bulk.part", { count: 0 }));
    draw();
    if (done > 0) reload(true);
  }
}

async function check(one) {
  await post("/assessments", { profile: one.url, role: one.role, github: one.github ?? undefined, portfolio: one.portfolio?.length > 0 ? one.portfolio : undefined, claims: one.claims ?? undefined });
  return [];
}

/** @returns the names of those who are not on the roster any more, or whom others changed at the same time. */
async function act(action, names) {
  const { contractors } = await post("/roster/actions", { action, contractors: names });
  return contractors.filter(one => one.state === "not_there" || one.state === "contested").map(({ contractor }) => `${contractor.platform}:${contractor.handle}`);
}
