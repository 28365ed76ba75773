// A table of any length: only the rows in sight, and a few around them, are in the page.
import { el, replace } from "../dom.js";

const around = 6;

/**
 * @param columns names and labels; the first is the row's header.
 * @param cells of one item: a node or text for each column.
 * @param height of every row in pixels; so a row's place is known without drawing it.
 * @returns the node, and `set(items)`, which keeps the place where it can.
 */
export function rows({ label, columns, cells, name = "", height = 52 }) {
  let items = [];
  let drawn = "";
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
  new ResizeObserver(() => draw()).observe(scroll);
  return { node: table, set };

  function set(now) {
    items = now;
    drawn = "";
    body.style.height = `${items.length * height}px`;
    table.setAttribute("aria-rowcount", String(items.length + 1));
    draw();
  }

  function draw() {
    const first = Math.max(0, Math.floor(scroll.scrollTop / height) - around);
    const last = Math.min(items.length, Math.ceil((scroll.scrollTop + scroll.clientHeight) / height) + around);
    if (drawn === `${first} ${last}`) return;
    drawn = `${first} ${last}`;
    const held = body.contains(document.activeElement);
    const place = held ? document.activeElement.closest("[aria-rowindex]").getAttribute("aria-rowindex") : null;
    replace(body, items.slice(first, last).map((item, at) => row(item, first + at)));
    // Whoever stood in a row stands in it still, or in the table when it went out of sight.
    if (held) (body.querySelector(`[aria-rowindex="${place}"] a, [aria-rowindex="${place}"] button`) ?? scroll).focus({ preventScroll: true });
  }

  function row(item, at) {
    const node = el("div", { role: "row", class: "row", "aria-rowindex": at + 2 }, cells(item).map((cell, column) =>
      el("span", { role: column === 0 ? "rowheader" : "cell", class: `col-${columns[column][0]}` }, cell)));
    node.style.height = `${height}px`;
    node.style.transform = `translateY(${at * height}px)`;
    return node;
  }
}
