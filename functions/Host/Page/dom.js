// Elements without markup: texts become text nodes, and links lead to http and https only.

const svgNames = "http://www.w3.org/2000/svg";

/** @param children nodes and texts; null and false are left out. */
export function el(name, properties = {}, ...children) {
  return fill(document.createElement(name), properties, children);
}

export function svg(name, properties = {}, ...children) {
  return fill(document.createElementNS(svgNames, name), properties, children);
}

/** A link to somewhere else. What is no http or https address stays text. */
export function outside(address, text = address) {
  const url = webAddress(address);
  return url
    ? el("a", { href: url.href, target: "_blank", rel: "noopener noreferrer nofollow" }, isolated(text))
    : isolated(text);
}

/** Text of strangers: its direction is its own and turns nothing around it. */
export function isolated(text) {
  return el("bdi", {}, text);
}

/** Text that the service writes in English, whatever the page's language is. */
export function english(text, name = "span") {
  return el(name, { lang: "en", dir: "auto" }, text);
}

export function webAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url : null;
  } catch {
    return null;
  }
}

/** Host and path, short enough for a line. */
export function shortAddress(text) {
  const url = webAddress(text);
  if (!url) return text;
  const path = url.pathname === "/" ? "" : url.pathname;
  const whole = url.host.replace(/^www\./, "") + path;
  return whole.length > 60 ? whole.slice(0, 57) + "…" : whole;
}

export function replace(node, ...children) {
  node.replaceChildren(...flat(children));
  return node;
}

/** Says something to those who listen to the page. */
export function announce(text) {
  const voice = document.getElementById("voice");
  if (voice && voice.textContent !== text) voice.textContent = text;
}

/** One at a time: while it goes on a second press does nothing, and the button keeps the focus that a disabled one would lose. */
export function once(button, work) {
  return async event => {
    event?.preventDefault();
    if (button.hasAttribute("aria-disabled")) return;
    button.setAttribute("aria-disabled", "true");
    try {
      await work();
    } finally {
      button.removeAttribute("aria-disabled");
    }
  };
}

function fill(node, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name, value);
    else if (name === "value") node.value = value;
    else node.setAttribute(name, value === true ? "" : value);
  }

  node.append(...flat(children));
  return node;
}

function flat(children) {
  return children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false);
}
