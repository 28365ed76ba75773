// A table of any length: only the rows in sight, and a few around them, are in the page.
import { el, replace } from "../dom.js";

const around = 6;

/**
 * @param columns names and labels; `header` is the place of the row's header among them.
 * @param cells of one item: a node or text for each column.
 * @param height of every row in pixels, so that a row's place is known without drawing it; `narrow` is that on a phone.
 * @returns the node, and `set(items)`, which keeps the place where it can.
 */
export function rows({ label, columns, cells, name = "", height: wide = 52, narrow = wide, header = 0 }) {
  let items = [];
  let height = fitting();
  const drawn = new Map();
  const body = el("div", { role: "none", class: "rows-body" });
  const scroll = el("div", { class: "rows-scroll", tabindex: 0, role: "rowgroup", "aria-label": label }, body);
  const table = el("div", { role: "table", "aria-label": label, class: `rows ${name}` },
    el("div", { role: "rowgroup" }, el("div", { role: "row", class: "row head", "aria-rowindex": 1 },
      columns.map(([key, title]) => el("span", { role: "columnheader", class: `col-${key}` }, title)))),
    scroll);
  let waiting = false;
  scroll.addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; draw(); });
  }, { passive: true });
  new ResizeObserver(fit).observe(scroll);
  return { node: table, set };

  function fitting() {
    return matchMedia("(max-width: 40rem)").matches ? narrow : wide;
  }

  /** Turning a phone may change how high the rows are. */
  function fit() {
    if (height === fitting()) return draw();
    height = fitting();
    set(items);
  }

  function set(now) {
    const back = place();
    items = now;
    drawn.clear();
    replace(body);
    body.style.height = `${items.length * height}px`;
    table.setAttribute("aria-rowcount", String(items.length + 1));
    draw();
    back?.();
  }

  /** Where somebody stands in a row; @returns what leads there again, or to the table where the row is none of those in sight. */
  function place() {
    const [at, node] = [...drawn].find(([, one]) => one.contains(document.activeElement)) ?? [];
    if (!node) return null;
    const item = items[at];
    const order = [...node.querySelectorAll("a, input, button")].indexOf(document.activeElement);
    return () => (drawn.get(items.indexOf(item))?.querySelectorAll("a, input, button")[order] ?? scroll).focus({ preventScroll: true });
  }

  /** What stays in sight stays as it is; rows are added at the end they come in from, so that they stand in their order. */
  function draw() {
    const first = Math.max(0, Math.floor(scroll.scrollTop / height) - around);
    const last = Math.min(items.length, Math.ceil((scroll.scrollTop + scroll.clientHeight) / height) + around);
    const held = body.contains(document.activeElement);
    for (const [at, node] of drawn) {
      if (at >= first && at < last) continue;
      node.remove();
      drawn.delete(at);
    }

    const top = drawn.size > 0 ? Math.min(...drawn.keys()) : last;
    for (let at = top - 1; at >= first; at--) body.prepend(added(at));
    for (let at = first; at < last; at++) if (!drawn.has(at)) body.append(added(at));
    // Whoever stood in a row that went out of sight stands in the table.
    if (held && !body.contains(document.activeElement)) scroll.focus({ preventScroll: true });
  }

  function added(at) {
    const node = row(items[at], at);
    drawn.set(at, node);
    return node;
  }

  function row(item, at) {
    const node = el("div", { role: "row", class: "row", "aria-rowindex": at + 2 }, cells(item).map((cell, column) =>
      el("span", { role: column === header ? "rowheader" : "cell", class: `col-${columns[column][0]}` }, cell)));
    node.style.height = `${height}px`;
    node.style.transform = `translateY(${at * height}px)`;
    return node;
  }
}
