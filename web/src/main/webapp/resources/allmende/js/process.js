/* Draws the process of a case into its figure; the ordered list beside it says the same. */
(function () {
  "use strict";

  /* Of a process in general nothing is done, and the page leaves the empty list out. */
  function mark(canvas, registry, ids, style) {
    (ids || "").split(" ").forEach(function (id) {
      if (id && registry.get(id)) {
        canvas.addMarker(id, style);
      }
    });
  }

  function draw(figure) {
    var viewer = new window.BpmnJS({ container: figure.querySelector(".process-canvas") });
    figure.querySelectorAll(".process-canvas a").forEach(function (link) { link.tabIndex = -1; });
    fetch(figure.dataset.bpmn)
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error("No diagram: " + answer.status);
        }
        return answer.text();
      })
      .then(function (xml) { return viewer.importXML(xml); })
      .then(function () {
        var canvas = viewer.get("canvas");
        mark(canvas, viewer.get("elementRegistry"), figure.dataset.done, "step-done");
        mark(canvas, viewer.get("elementRegistry"), figure.dataset.now, "step-now");
        canvas.zoom("fit-viewport", "auto");
      })
      .catch(function () { figure.hidden = true; });
  }

  /* A diagram finds its size on the page, and has none before what it lies in is opened. */
  function drawWhenSeen(figure) {
    var closed = figure.closest("details:not([open])");
    if (closed) {
      closed.addEventListener("toggle", function () { drawWhenSeen(figure); }, { once: true });
    } else {
      draw(figure);
    }
  }

  document.querySelectorAll("[data-bpmn]").forEach(drawWhenSeen);
})();
