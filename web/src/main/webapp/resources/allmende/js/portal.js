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

  /* Time left, by the server's clock and not by this computer's. */
  function countDown(left) {
    var clock = document.querySelector("[data-clock]");
    var until = Date.parse(left.dataset.until);
    if (!clock || !until) {
      return;
    }
    var began = Date.parse(clock.getAttribute("datetime"));
    var offset = performance.now();
    function show() {
      var seconds = Math.max(0, Math.floor((until - began - (performance.now() - offset)) / 1000));
      var days = Math.floor(seconds / 86400);
      var hours = Math.floor(seconds / 3600) % 24;
      var minutes = Math.floor(seconds / 60) % 60;
      var words = days > 0 ? (days === 1 ? clock.dataset.day : clock.dataset.days.replace("2", days)) : hours > 0 ? clock.dataset.hours : clock.dataset.minutes;
      left.textContent = words.replace("{h}", hours).replace("{m}", minutes).replace("{s}", seconds % 60);
      if (seconds > 0) {
        setTimeout(show, 1000);
      }
    }
    show();
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
  /* A second click on the way to the answer sends nothing. */
  function once(event) {
    var form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    if (form.method === "post" && !event.defaultPrevented) {
      form.dataset.sent = "true";
      setTimeout(function () { delete form.dataset.sent; }, 5000);
    }
  }

  document.addEventListener("submit", once);
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) { delete form.dataset.sent; });
  });
  document.querySelectorAll("[data-until]").forEach(countDown);
  document.addEventListener("change", rename);
  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });
  var summary = document.querySelector("[data-focus]");
  if (summary) {
    summary.focus();
  }
})();
