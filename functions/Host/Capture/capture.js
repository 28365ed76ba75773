// GigVet: sends the page you are looking at to your own GigVet. It never sees your API key.
(function () {
  "use strict";
  var most = 1000000;
  var here = document.currentScript;
  var gigvet = here && here.src ? new URL(here.src).origin : "{{origin}}";
  var html = document.documentElement.outerHTML;
  if (html.length > most) {
    window.alert("GigVet: this page is larger than 1 MB. Save it as a file and add that instead.");
    return;
  }
  var page = { kind: "gigvet-capture", url: location.href, title: document.title.slice(0, 300), savedAt: new Date().toISOString(), html: html };
  var tab = window.open(gigvet + "/capture", "_blank");
  if (!tab) {
    window.alert("GigVet: the browser did not let a new tab open. Allow it for this page and press again.");
    return;
  }
  // The tab asks when it is ready; only it, at its own address, is given the page.
  window.addEventListener("message", function answer(event) {
    if (event.source !== tab || event.origin !== gigvet || event.data !== "gigvet-ready") return;
    window.removeEventListener("message", answer);
    tab.postMessage(page, gigvet);
  });
})();
