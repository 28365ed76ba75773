// One contractor: the latest report, or what the roster knows while there is none.
import { el, isolated } from "./dom.js";
import { t, date } from "./texts.js";
import { get, contractorPath } from "./api.js";
import { report } from "./report/report.js";

export async function show({ parts: [platform, handle], signal }) {
  const { latest, roster, contractor } = await get(`/contractors/${contractorPath({ platform, handle })}`, signal);
  if (latest) return report(latest, signal);

  return el("div", {},
    el("h1", { tabindex: -1 }, isolated(roster?.claims?.name ?? contractor.handle)),
    el("p", {}, t(roster?.nextCheckAt ? "contractor.waiting" : "contractor.none", { date: date(roster?.nextCheckAt) })),
    el("p", {}, el("a", { class: "button", href: `#/vet?profile=${encodeURIComponent(`${platform}:${handle}`)}` }, t("contractor.now"))));
}
