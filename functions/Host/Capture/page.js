// The page /capture: takes one page from the tab that opened it, shows it, and sends it when the customer agrees.
(function () {
  "use strict";
  var most = 1000000;
  var taken = null;
  function at(id) { return document.getElementById(id); }
  function say(text) { at("state").textContent = text; }

  // The address must be one of the sender's own: a page can hand over itself, and no other.
  function isPage(data, origin) {
    if (!data || typeof data !== "object" || data.kind !== "gigvet-capture") return false;
    if (typeof data.url !== "string" || typeof data.html !== "string" || typeof data.title !== "string" || typeof data.savedAt !== "string") return false;
    if (data.html.length === 0 || data.html.length > most || data.url.length > 2000 || data.title.length > 300) return false;
    if (isNaN(Date.parse(data.savedAt))) return false;
    try {
      var url = new URL(data.url);
      return (url.protocol === "https:" || url.protocol === "http:") && url.origin === origin;
    } catch (error) {
      return false;
    }
  }

  window.addEventListener("message", function (event) {
    // The first page stands: nobody may swap it while the customer reads what it is.
    if (taken || !window.opener || event.source !== window.opener || !isPage(event.data, event.origin)) return;
    taken = { url: event.data.url, html: event.data.html, savedAt: event.data.savedAt };
    at("here").textContent = location.origin;
    at("url").textContent = taken.url;
    at("title").textContent = event.data.title;
    at("origin").textContent = event.origin;
    at("size").textContent = Math.ceil(taken.html.length / 1024) + " KiB";
    at("setup").hidden = true;
    at("consent").hidden = false;
    say("Look at what would be sent. Nothing has been sent yet.");
  });

  at("consent").addEventListener("submit", function (event) {
    event.preventDefault();
    if (!taken || !at("agree").checked) return;
    var button = document.querySelector("#consent button");
    button.disabled = true;
    say("Sending ...");
    fetch("/api/v1/assessments", {
      method: "POST",
      credentials: "omit",
      headers: { "Authorization": "Bearer " + at("key").value.trim(), "Content-Type": "application/json" },
      body: JSON.stringify({ profile: taken.url, captures: [{ url: taken.url, contentType: "text/html", content: taken.html, savedAt: taken.savedAt }] })
    }).then(function (response) {
      return response.json().then(function (answer) {
        button.disabled = response.ok;
        if (response.ok) { at("key").value = ""; at("consent").hidden = true; say("Sent. The assessment is " + answer.id + "."); return; }
        var errors = (answer.errors || []).map(function (error) { return error.field + " " + error.message; });
        say("Not accepted (" + response.status + "): " + (errors.join("; ") || answer.detail || answer.title));
      });
    }).catch(function () { button.disabled = false; say("GigVet did not answer. Nothing may have been sent; try again."); });
  });

  // The bookmark holds the whole script: a platform's own rules may forbid loading one from elsewhere.
  fetch("/capture.js").then(function (response) { return response.text(); }).then(function (script) {
    at("bookmark").href = "javascript:" + encodeURIComponent(script.replace("{{origin}}", location.origin));
  });

  if (window.opener) window.opener.postMessage("gigvet-ready", "*");
})();
