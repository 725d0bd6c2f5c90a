// Loads the page again when the site has changed, and keeps the list of findings as its reader left it.
(function () {
  "use strict";
  var shown = document.currentScript.dataset.version;
  var events = null;

  function listen() {
    if (events) return;
    events = new EventSource("/_tallymark/events");
    events.addEventListener("version", function (event) {
      if (event.data === shown) return;
      stop();
      location.reload();
    });
  }

  function stop() {
    if (events) events.close();
    events = null;
  }

  // A browser holds few connections to one server. Pages that nobody sees give theirs back, and catch up later.
  function attend() {
    if (document.hidden) stop(); else listen();
  }

  document.addEventListener("visibilitychange", attend);
  window.addEventListener("pagehide", stop);
  window.addEventListener("pageshow", attend);
  attend();

  var panel = document.querySelector("#tallymark-findings details");
  if (!panel) return;
  var key = "tallymark-findings";
  var kept = sessionStorage.getItem(key);
  if (kept) panel.open = kept === "open";
  panel.querySelector("summary").addEventListener("click", function () {
    sessionStorage.setItem(key, panel.open ? "closed" : "open");
  });
})();
