/* What makes a page pleasanter where scripts run; each page works without it. */
(function () {
  "use strict";

  function tick(time) {
    var shown = time.firstChild;
    var began = Date.parse(time.getAttribute("datetime"));
    var offset = performance.now();
    var zone = /([+-])(\d\d):(\d\d)$/.exec(time.getAttribute("datetime"));
    var shift = zone ? (zone[1] === "-" ? -1 : 1) * (60 * Number(zone[2]) + Number(zone[3])) * 60000 : 0;
    setInterval(function () {
      var now = new Date(began + shift + (performance.now() - offset)).toISOString().substring(11, 19);
      shown.data = shown.data.replace(/\d\d:\d\d:\d\d/, now);
    }, 1000);
  }

  function rename(event) {
    var level = event.target.closest && event.target.closest(".levels label");
    if (!level) {
      return;
    }
    var levels = level.closest(".levels");
    levels.querySelectorAll(".chosen").forEach(function (one) { one.classList.remove("chosen"); });
    level.classList.add("chosen");
    var reason = levels.nextElementSibling && levels.nextElementSibling.querySelector("[data-why]");
    if (reason) {
      reason.textContent = reason.dataset.why
        .replace("{score}", level.querySelector("b").textContent)
        .replace("{level}", level.querySelector("strong").textContent);
    }
  }

  document.querySelectorAll("[data-clock]").forEach(tick);
  document.addEventListener("change", rename);
  var summary = document.querySelector("[data-focus]");
  if (summary) {
    summary.focus();
  }
})();
