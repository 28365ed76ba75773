// One thing done to many: chosen in the list, asked for once where it cannot be undone by pressing again.
import { el, replace, announce } from "../dom.js";
import { t } from "../texts.js";
import { post } from "../api.js";
import { complaint } from "../problems.js";

const most = 200;

/**
 * @param chosen the contractors by name, as roster entries; changed from outside.
 * @param reload called when something was done.
 * @param download of the whole roster as a file.
 */
export function bulk(chosen, reload) {
  const count = el("span", { role: "status" });
  const trouble = el("div", { role: "alert" });
  const confirm = el("div", {});
  const buttons = ["pause", "resume", "check", "end"].map(action => el("button", { type: "button", class: "quiet", click: () => action === "end" ? ask() : run(action) }, t(`bulk.${action}`)));
  const none = el("button", { type: "button", class: "quiet", click: () => { chosen.clear(); draw(); reload(false); } }, t("bulk.none"));
  const node = el("div", { class: "bulk sheet", role: "group", "aria-label": t("bulk.title"), hidden: true },
    el("div", { class: "actions" }, count, buttons, none), confirm, trouble);
  return { node, draw };

  function draw() {
    node.hidden = chosen.size === 0 && trouble.childElementCount === 0;
    replace(count, t("bulk.count", { count: chosen.size }));
    for (const button of [...buttons, none]) button.disabled = chosen.size === 0;
    replace(confirm);
  }

  /** Ending is for good as far as the list goes; it says how many first. */
  function ask() {
    const yes = el("button", { type: "button", click: () => run("end") }, t("bulk.sure"));
    replace(confirm, el("p", {}, t("bulk.ending", { count: chosen.size })), el("div", { class: "actions" }, yes, el("button", { type: "button", class: "quiet", click: () => { replace(confirm); buttons.at(-1).focus(); } }, t("bulk.cancel"))));
    yes.focus();
  }

  async function run(action) {
    for (const button of buttons) button.disabled = true;
    replace(trouble);
    replace(confirm);
    const all = [...chosen.values()];
    let done = 0;
    try {
      if (action === "check") {
        for (const one of all) {
          await post("/assessments", { profile: one.url, role: one.role, github: one.github ?? undefined, portfolio: one.portfolio?.length > 0 ? one.portfolio : undefined, claims: one.claims ?? undefined });
          chosen.delete(`${one.contractor.platform}:${one.contractor.handle}`);
          done++;
        }
      } else {
        for (let at = 0; at < all.length; at += most) {
          const part = all.slice(at, at + most);
          const names = part.map(({ contractor }) => `${contractor.platform}:${contractor.handle}`);
          const { contractors } = await post("/roster/actions", { action, contractors: names });
          done += contractors.filter(one => one.state !== "not_there").length;
          for (const name of names) chosen.delete(name);
        }
      }
      announce(t(`bulk.did.${action}`, { count: done }));
    } catch (problem) {
      replace(trouble, el("p", {}, t("bulk.part", { count: done })), complaint(problem));
    }
    draw();
    if (done > 0) reload(true);
  }
}
