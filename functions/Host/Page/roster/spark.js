// How the scores of those in sight went: asked for when the list stands still, drawn once, and kept.
import { el, svg } from "../dom.js";
import { t, word } from "../texts.js";
import { get } from "../api.js";

const most = 50;
const settled = 150;
const [width, height] = [72, 24];

/** @returns `cell(contractor)`: a place that is filled when the trend is known; `clear()` forgets all of them. */
export function trends(signal) {
  const known = new Map();
  const waiting = new Map();
  let timer = 0;
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  return { cell, clear: () => known.clear() };

  function cell(contractor) {
    const place = el("span", { class: "spark" });
    if (known.has(name(contractor))) place.append(...drawn(known.get(name(contractor))));
    else {
      waiting.set(name(contractor), place);
      clearTimeout(timer);
      timer = setTimeout(ask, settled);
    }
    return place;
  }

  async function ask() {
    const names = [...waiting.keys()].filter(one => waiting.get(one).isConnected).slice(0, most);
    const places = names.map(one => waiting.get(one));
    waiting.clear();
    if (names.length === 0) return;
    const answer = await get(`/roster/trends?${names.map(one => `contractor=${encodeURIComponent(one)}`).join("&")}`, signal).catch(() => null);
    // A list without its lines is a list all the same.
    for (const { contractor, points } of answer?.trends ?? []) {
      known.set(name(contractor), points);
      const at = names.indexOf(name(contractor));
      if (at >= 0) places[at].replaceChildren(...drawn(points));
    }
  }
}

const name = ({ platform, handle }) => `${platform}:${handle}`;

function drawn(points) {
  if (points.length < 2) return [];
  const x = place => 3 + place * (width - 6) / (points.length - 1);
  const y = score => height - 3 - Math.min(100, Math.max(0, score)) * (height - 6) / 100;
  const last = points.at(-1);
  return [svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": t("roster.went", { scores: points.map(one => one.score).join(", "), band: word("band", last.band) }) },
    svg("polyline", { points: points.map((one, place) => `${x(place).toFixed(1)},${y(one.score).toFixed(1)}`).join(" ") }),
    svg("circle", { cx: x(points.length - 1), cy: y(last.score), r: 2.5 }))];
}
