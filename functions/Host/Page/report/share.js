// The report for somebody without an account: a link that is for reading only, and ends.
import { el } from "../dom.js";
import { t } from "../texts.js";
import { links } from "./links.js";

export function share({ assessment }) {
  return el("section", { class: "sheet screen", id: "share", "aria-labelledby": "share-title" },
    el("h2", { id: "share-title" }, t("reportLink.title")),
    el("details", { "data-screen": true }, el("summary", {}, t("reportLink.make")), links(assessment, {
      name: "report-link", text: "reportLink", days: 7,
      fields: [["note", el("input", { id: "report-link-note", type: "text", autocomplete: "off" })]],
    })));
}
