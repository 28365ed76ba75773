// Signing in: the API key is typed once and exchanged for a cookie that no script can read; nothing here keeps the key.
import { el, replace, once } from "./dom.js";
import { t } from "./texts.js";
import { send, Problem } from "./api.js";
import { complaint } from "./problems.js";

let asking = null;
let customer = null;

/** @returns null where nobody is signed in. */
export async function currentSession() {
  try {
    return remember(await send("GET", "/session"));
  } catch (problem) {
    // Not signed in, or nobody answers: the sign-in says which.
    if (problem instanceof Problem) return null;
    throw problem;
  }
}

/** Shows the sign-in above whatever is open, so that nothing typed is lost; resolves with the session. */
export function askToSignIn() {
  asking ??= new Promise(resolve => open(resolve)).finally(() => { asking = null; });
  return asking;
}

export async function signOut() {
  try {
    await send("DELETE", "/session");
  } catch (problem) {
    // Without the network the cookie stays; reloading shows it.
    if (!(problem instanceof Problem)) throw problem;
  }

  location.reload();
}

function open(resolve) {
  const trouble = el("div", { role: "alert" });
  const key = el("input", { id: "key", type: "password", autocomplete: "current-password", required: true, spellcheck: "false", "aria-describedby": "key-hint" });
  const button = el("button", { type: "submit" }, t("session.signIn"));
  const form = el("form", { submit: once(button, enter) },
    el("h1", { id: "sign-in" }, t(customer ? "session.again" : "session.title")),
    el("p", {}, t(customer ? "session.ended" : "session.welcome")),
    el("p", { class: "field" }, el("label", { for: "key" }, t("session.key")), key, el("span", { id: "key-hint", class: "hint" }, t("session.hint"))),
    trouble,
    el("p", {}, button));
  const dialog = el("dialog", { class: "sign-in", "aria-labelledby": "sign-in", cancel: event => event.preventDefault() }, form);
  document.body.append(dialog);
  dialog.showModal();
  key.focus();

  async function enter() {
    replace(trouble);
    try {
      await send("POST", "/session", { body: { key: key.value.trim() } });
      const before = customer;
      const session = remember(await send("GET", "/session"));
      key.value = "";
      dialog.close();
      dialog.remove();
      // What is open belongs to another customer, and so does what waits to be sent again: neither goes on.
      if (before && before !== session.customer) return location.reload();
      resolve(session);
    } catch (problem) {
      replace(trouble, problem.status === 401 ? el("p", { class: "wrong" }, t(problem.errors.length > 0 ? "session.wrong" : "session.noCookie")) : complaint(problem));
      key.focus();
    }
  }
}

function remember(session) {
  customer = session.customer;
  return session;
}
