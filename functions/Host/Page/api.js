// The one way to the service. What goes wrong is a Problem with fields; a session that ended is renewed and the call made again.

const header = { "X-GigVet-Page": "1" };
let signIn = null;

/** What the service, or the network (status 0), answered instead. */
export class Problem extends Error {
  constructor(status, detail, errors = [], traceId = null) {
    super(detail);
    this.status = status;
    this.errors = errors;
    this.traceId = traceId;
  }
}

/** @param ask shows the sign-in and resolves when somebody has signed in. */
export function onSignedOut(ask) {
  signIn = ask;
}

export const get = (path, signal) => call("GET", path, { signal });
export const post = (path, body, more = {}) => call("POST", path, { body, ...more });
export const put = (path, body, more = {}) => call("PUT", path, { body, ...more });
export const remove = (path, more = {}) => call("DELETE", path, more);

/** A call to the service below /api/v1. */
async function call(method, path, more = {}) {
  for (;;) {
    try {
      return await send(method, "/api/v1" + path, more);
    } catch (problem) {
      if (problem.status !== 401 || !signIn) throw problem;
      await signIn();
      more.signal?.throwIfAborted();
    }
  }
}

/** One request, answered with its JSON, or null where there is none. */
export async function send(method, path, { body, csv, headers = {}, signal } = {}) {
  let answer;
  try {
    answer = await fetch(path, {
      method,
      signal,
      credentials: "same-origin",
      headers: { ...header, ...headers, ...(csv === undefined ? {} : { "Content-Type": "text/csv" }), ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
      body: csv ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Problem(0, "");
  }

  let said = null;
  try {
    const text = await answer.text();
    said = text ? JSON.parse(text) : null;
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Problem(answer.ok ? 0 : answer.status, "");
  }

  if (!answer.ok) throw new Problem(answer.status, said?.detail ?? "", said?.errors ?? [], said?.traceId ?? null);
  return said;
}

/** `platform/handle` as a path of the service has it. */
export function contractorPath({ platform, handle }) {
  return `${encodeURIComponent(platform)}/${encodeURIComponent(handle)}`;
}
