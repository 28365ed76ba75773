// The report, section by section. A new section is a function of the report and a line in the list below.
import { el } from "../dom.js";
import { get, contractorPath } from "../api.js";
import { summary } from "./summary.js";
import { sum } from "./sum.js";
import { nextSteps } from "./steps.js";
import { decision } from "./decision.js";
import { replies } from "./replies.js";
import { share } from "./share.js";
import { rates } from "./rates.js";
import { unread } from "./unread.js";
import { findings, reassurances, contradictions } from "./findings.js";
import { timeline, changes } from "./timeline.js";

const sections = [summary, sum, nextSteps, decision, contradictions, findings, reassurances, replies, share, unread, rates, changes, timeline];

/**
 * @param assessment a finished one. What else the sections show is asked for here; where it does not come, they do without:
 * `signals` by id, `explanation` and `contractor` or null.
 */
export async function report(assessment, signal) {
  const [signals, explanation, contractor] = await Promise.all([
    catalogue(signal),
    get(`/assessments/${encodeURIComponent(assessment.id)}/explain`, signal).catch(without),
    get(`/contractors/${contractorPath(assessment.contractor)}`, signal).catch(without),
  ]);
  const all = { assessment, signals, explanation, contractor };
  return el("div", { class: "report" }, sections.map(section => section(all)));
}

let known = null;

/** Every signal by id, asked for once. */
export async function catalogue(signal) {
  if (known) return known;
  const answer = await get("/signals", signal).catch(without);
  return answer ? known = new Map(answer.signals.map(one => [one.id, one])) : new Map();
}

function without(problem) {
  if (problem.name === "AbortError") throw problem;
  return null;
}
