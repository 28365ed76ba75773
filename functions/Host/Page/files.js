// Saved pages and CVs: read in the browser, with the address a page was saved from where the file says it.
import { el, replace } from "./dom.js";
import { t, word } from "./texts.js";

const most = 1_000_000;
const types = { html: "text/html", htm: "text/html", mhtml: "multipart/related", mht: "multipart/related", txt: "text/plain", json: "application/json", pdf: "application/pdf" };
const marks = [
  /saved from url=\(\d+\)(\S+)/i,
  /^snapshot-content-location:\s*(\S+)/im,
  /^content-location:\s*(https?:\S+)/im,
  /<link[^>]+rel=["']?canonical["']?[^>]*href=["']([^"']+)["']/i,
  /<meta[^>]+property=["']og:url["'][^>]*content=["']([^"']+)["']/i,
];

/** @returns {content, contentType, url} or {trouble}. */
export async function readFile(file) {
  const contentType = types[file.name.split(".").pop().toLowerCase()] ?? (file.type.startsWith("text/") ? "text/plain" : null);
  if (!contentType) return { trouble: t("files.kind", { name: file.name }) };
  if (file.size > most) return { trouble: t("files.size", { name: file.name }) };
  if (file.size === 0) return { trouble: t("files.empty", { name: file.name }) };
  const content = contentType === "application/pdf" ? base64(new Uint8Array(await file.arrayBuffer())) : await file.text();
  return { name: file.name, contentType, content, url: addressIn(contentType, content), savedAt: new Date(Math.min(file.lastModified, Date.now())).toISOString() };
}

function addressIn(contentType, content) {
  if (contentType === "application/pdf" || contentType === "application/json") return "";
  const start = content.slice(0, 100_000);
  return marks.map(mark => mark.exec(start)?.[1]).find(found => found && /^https?:/i.test(found)) ?? "";
}

function base64(bytes) {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

/** A place to drop saved pages on; each is listed with the address it is a copy of. */
export function savedPages(profile) {
  const pages = [];
  const list = el("ul", { class: "files" });
  const trouble = el("div", { role: "alert" });
  const input = el("input", { id: "captures", type: "file", multiple: true, accept: ".html,.htm,.mhtml,.mht,.txt,.pdf", "aria-describedby": "captures-hint", change: () => add(input.files) });
  const node = el("div", { class: "drop", dragover: over, dragleave: () => node.classList.remove("over"), drop: dropped },
    el("label", { for: "captures", class: "label" }, t("vet.captures")),
    el("p", { id: "captures-hint", class: "hint" }, t("vet.capturesHint"), " ", el("a", { href: "/capture", target: "_blank", rel: "noopener" }, t("vet.bookmark"))),
    input, trouble, list);
  return { node, pages, inputOf: place => pages[place]?.input ?? null };

  function over(event) {
    event.preventDefault();
    node.classList.add("over");
  }

  function dropped(event) {
    event.preventDefault();
    node.classList.remove("over");
    add(event.dataTransfer.files);
  }

  async function add(files) {
    replace(trouble);
    for (const file of [...files]) {
      const page = await readFile(file);
      if (page.trouble) trouble.append(el("p", { class: "wrong" }, page.trouble));
      else pages.push(page);
    }
    input.value = "";
    draw();
  }

  function draw() {
    replace(list, pages.map((page, place) => {
      page.input ??= el("input", { id: `capture-${crypto.getRandomValues(new Uint32Array(1))[0]}`, type: "url", value: page.url || profile(), input: () => { page.url = page.input.value; } });
      page.url = page.input.value;
      return el("li", {}, el("p", { class: "field" },
        el("label", { for: page.input.id }, t("files.address", { name: page.name })), page.input),
      el("button", { type: "button", class: "quiet small", click: () => { pages.splice(place, 1); draw(); input.focus(); } }, t("files.remove", { name: page.name })));
    }));
  }
}

/** The CV: one file. */
export function cvFile() {
  const state = { cv: null };
  const trouble = el("div", { role: "alert" });
  const input = el("input", { id: "cv", type: "file", accept: ".pdf,.txt,.json", "aria-describedby": "cv-hint", change: take });
  const node = el("div", { class: "field" },
    el("label", { for: "cv" }, t("vet.cv")), input, el("span", { id: "cv-hint", class: "hint" }, t("vet.cvHint")), trouble);
  return { node, input, state };

  async function take() {
    replace(trouble);
    state.cv = null;
    if (input.files.length === 0) return;
    const read = await readFile(input.files[0]);
    if (!read.trouble && !["application/pdf", "text/plain", "application/json"].includes(read.contentType)) read.trouble = t("files.kind", { name: input.files[0].name });
    if (read.trouble) replace(trouble, el("p", { class: "wrong" }, read.trouble));
    else state.cv = { contentType: read.contentType, content: read.content, fileName: read.name };
  }
}

export const roles = ["standard", "sensitive", "privileged"];

export function roleChoice(id, chosen = "standard") {
  return el("select", { id }, roles.map(role => el("option", { value: role, selected: role === chosen }, word("role", role))));
}
