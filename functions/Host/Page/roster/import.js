// A roster from a file: first what would become of every line, then the same for good.
import { el, replace, announce, isolated, english, once } from "../dom.js";
import { t, word } from "../texts.js";
import { post } from "../api.js";
import { clearErrors, showErrors } from "../problems.js";
import { rows } from "./rows.js";

const fates = ["error", "repeated", "added", "updated", "unchanged"];

export function show() {
  const text = el("textarea", { id: "csv", rows: 8, spellcheck: "false", "aria-describedby": "csv-hint", input: changed });
  const file = el("input", { id: "file", type: "file", accept: ".csv,text/csv,text/plain", change: async () => { if (file.files.length > 0) { text.value = await file.files[0].text(); changed(); } } });
  const summary = el("div", { tabindex: -1, role: "alert" });
  const result = el("div", { "aria-live": "polite" });
  const look = el("button", { type: "submit" }, t("import.preview"));
  const form = el("form", { novalidate: true, submit: once(look, () => run(true)) },
    el("h1", { tabindex: -1 }, t("import.title")),
    el("p", {}, t("import.lead")),
    summary,
    el("div", { class: "sheet" },
      el("p", { class: "field" }, el("label", { for: "file" }, t("import.file")), file),
      el("p", { class: "field" }, el("label", { for: "csv" }, t("import.text")), text, el("span", { id: "csv-hint", class: "hint" }, t("import.hint"))),
      el("div", { class: "actions" }, look)));
  return el("div", { class: "wide" }, form, result);

  function changed() {
    replace(result);
  }

  async function run(preview) {
    clearErrors(form);
    replace(summary);
    try {
      const done = await post(`/roster/import?preview=${preview}`, undefined, { csv: text.value });
      draw(done, preview);
    } catch (problem) {
      showErrors(form, summary, problem, () => text);
    }
  }

  function draw(done, preview) {
    const sorted = done.lines.toSorted((a, b) => fates.indexOf(a.state) - fates.indexOf(b.state) || a.line - b.line);
    const table = rows({
      label: t("import.lines"), name: "import", height: 76,
      columns: ["line", "fate", "contractor", "why"].map(column => [column, t(`import.${column}`)]),
      cells: line => [String(line.line), word("fate", line.state), line.contractor ? isolated(`${line.contractor.platform}:${line.contractor.handle}`) : "–",
        english(line.errors.map(error => `${error.field} ${error.message}`).join(" "))],
    });
    const said = t(preview ? "import.would" : "import.did", { added: done.added, updated: done.updated, unchanged: done.unchanged, repeated: done.repeated, errors: done.errors });
    const go = el("button", { type: "button" }, t("import.go", { count: done.added + done.updated }));
    go.addEventListener("click", once(go, () => run(false)));
    replace(result,
      el("h2", { tabindex: -1 }, t(preview ? "import.previewTitle" : "import.doneTitle")),
      el("p", {}, said),
      el("div", { class: "actions" }, preview && done.added + done.updated > 0 && go, !preview && el("a", { class: "button", href: "#/roster" }, t("import.toRoster"))),
      table.node);
    table.set(sorted);
    announce(said);
    result.querySelector("h2").focus();
  }
}
