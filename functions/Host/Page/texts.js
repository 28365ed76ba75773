// Every word the page says of itself lies in texts/<language>.json; numbers and dates are written as the language does.

export const languages = { en: "English", es: "Español" };

const kept = "gigvet-language";
let words = {};
let formatters = {};
export let language = "en";

/** The language that was chosen, or the first of the browser's that there is. */
export function wanted() {
  const known = code => Object.hasOwn(languages, code);
  const chosen = localStorage.getItem(kept);
  if (chosen && known(chosen)) return chosen;
  return navigator.languages.map(code => code.slice(0, 2)).find(known) ?? "en";
}

export function choose(code) {
  localStorage.setItem(kept, code);
}

export async function load(code) {
  const answer = await fetch(`/page/texts/${code}.json`, { credentials: "omit" });
  words = await answer.json();
  formatters = {};
  language = code;
  document.documentElement.lang = code;
}

/** @param values put in for {name}; `count` chooses between `one` and `other`. */
export function t(key, values = {}) {
  let found = key.split(".").reduce((part, name) => part?.[name], words);
  if (found && typeof found === "object") {
    const form = new Intl.PluralRules(language).select(values.count ?? 0);
    found = found[form] ?? found.other;
  }

  return typeof found === "string"
    ? found.replace(/\{(\w+)\}/g, (whole, name) => values[name] === undefined ? whole : said(values[name]))
    : key;
}

/** A name of the API's as a person reads it: `claims.workHistory[0].from` is “claims, work history 1, from”. */
export function plain(name) {
  return name.replace(/\[(\d+)\]/g, (_, at) => ` ${Number(at) + 1}`).replaceAll(".", ", ").replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
}

/** The word for something the service names, or its name where there is none yet. */
export function word(group, name) {
  return words[group]?.[name] ?? String(name).replaceAll("_", " ");
}

export function date(moment) {
  return format(moment, { dateStyle: "medium" });
}

export function dateTime(moment) {
  return format(moment, { dateStyle: "medium", timeStyle: "short" });
}

export function percent(share) {
  return formatter(Intl.NumberFormat, { style: "percent", maximumFractionDigits: 1 }).format(share);
}

/** With its sign, and a minus that is one. */
export function signed(points) {
  return formatter(Intl.NumberFormat, { signDisplay: "exceptZero" }).format(points).replace("-", "\u2212");
}

function said(value) {
  return typeof value === "number" ? formatter(Intl.NumberFormat, {}).format(value) : String(value);
}

function format(moment, how) {
  const at = new Date(moment);
  return moment && !isNaN(at) ? formatter(Intl.DateTimeFormat, how).format(at) : "";
}

/** Making one takes far longer than using it, and a table uses it for every row. */
function formatter(Kind, how) {
  const name = Kind.name + JSON.stringify(how);
  return formatters[name] ??= new Kind(language, how);
}
