// The shell: language, session, the way between the views, and what is said when a view cannot be shown.
import { el, replace, announce } from "./dom.js";
import { languages, language, load, wanted, choose, t } from "./texts.js";
import { onSignedOut } from "./api.js";
import { askToSignIn, currentSession, signOut } from "./session.js";
import { complaint } from "./problems.js";
import * as vet from "./vet.js";
import * as assessment from "./assessment.js";
import * as contractor from "./contractor.js";
import * as roster from "./roster/roster.js";
import * as bring from "./roster/import.js";
import * as alerts from "./alerts.js";
import * as signals from "./signals.js";

const views = { vet, assessment, contractor, roster, import: bring, alerts, signals };
const menu = ["vet", "roster", "alerts", "signals"];
let leave = new AbortController();

/** `#/view/first/second?name=value` */
function place() {
  const [path, query] = location.hash.replace(/^#\/?/, "").split("?");
  const [view, ...parts] = path.split("/").map(decode);
  return { view: Object.hasOwn(views, view) ? view : "vet", parts, query: new URLSearchParams(query) };
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function show() {
  leave.abort();
  leave = new AbortController();
  const { signal } = leave;
  const { view, parts, query } = place();
  const main = document.getElementById("main");
  if (main.contains(document.activeElement)) main.focus({ preventScroll: true });
  replace(main, el("p", { class: "waiting" }, t("shell.loading")));
  for (const item of document.querySelectorAll("nav a")) {
    if (item.dataset.view === view) item.setAttribute("aria-current", "page");
    else item.removeAttribute("aria-current");
  }

  document.title = `${t(`menu.${view}`)} · GigVet`;
  try {
    const content = await views[view].show({ parts, query, signal });
    if (signal.aborted) return;
    replace(main, content);
    main.querySelector("h1")?.focus({ preventScroll: true });
    scrollTo(0, 0);
  } catch (problem) {
    if (signal.aborted || problem.name === "AbortError") return;
    const again = el("button", { type: "button", click: show }, t("shell.again"));
    replace(main, el("h1", { tabindex: -1 }, t("shell.trouble")), complaint(problem), el("p", {}, again));
    main.querySelector("h1").focus();
  }
}

function frame(session) {
  const items = menu.map(view => {
    const item = el("a", { href: `#/${view}` }, t(`menu.${view}`));
    item.dataset.view = view;
    return el("li", {}, item);
  });
  const tongue = el("select", { id: "language", "aria-label": t("shell.language"), change: () => { choose(tongue.value); location.reload(); } },
    Object.entries(languages).map(([code, name]) => el("option", { value: code, lang: code, selected: code === language }, name)));
  replace(document.body,
    el("a", { class: "skip", href: "#main", click: skip }, t("shell.skip")),
    el("header", {},
      el("a", { class: "name", href: "#/vet" }, "GigVet"),
      el("nav", { "aria-label": t("shell.menu") }, el("ul", {}, items)),
      el("div", { class: "who" },
        tongue,
        session && el("button", { type: "button", class: "quiet", click: signOut }, t("shell.signOut", { customer: session.customer })))),
    el("main", { id: "main", tabindex: -1 }),
    el("footer", {}, el("p", {}, t("shell.promise"))),
    el("p", { id: "voice", class: "heard", role: "status" }),
    el("p", { id: "network", class: "banner", role: "alert", hidden: true }, t("shell.offline")));
}

function skip(event) {
  // The hash is the way between the views; it must not change.
  event.preventDefault();
  document.getElementById("main").focus();
}

function network() {
  document.getElementById("network").hidden = navigator.onLine;
  if (navigator.onLine) announce("");
}

async function begin() {
  await load(wanted());
  onSignedOut(askToSignIn);
  frame(null);
  const session = await currentSession();
  frame(session ?? await askToSignIn());
  addEventListener("hashchange", show);
  addEventListener("online", network);
  addEventListener("offline", network);
  network();
  await show();
}

addEventListener("beforeprint", () => {
  for (const part of document.querySelectorAll("main details:not([data-screen])")) part.open = true;
});

await begin();
