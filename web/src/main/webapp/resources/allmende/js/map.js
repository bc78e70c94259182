// Draws the areas of the list as shapes. The list works without it; entries of the list and shapes point at each other.
(function () {
  "use strict";
  var place = document.querySelector("[data-map]");
  if (!place || !window.L) {
    return;
  }
  var words = place.dataset;
  var still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  var map = L.map(place, {
    zoomControl: false,
    attributionControl: Boolean(words.tiles),
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
    scrollWheelZoom: false,
    maxZoom: 16
  });
  var shapes = {};

  L.control.zoom({ zoomInTitle: words.in, zoomOutTitle: words.out }).addTo(map);
  if (words.tiles) {
    map.attributionControl.setPrefix(false);
    L.tileLayer(words.tiles, { attribution: words.attribution.replace(/[<>]/g, ""), maxZoom: 16 }).addTo(map);
  }

  function entry(id) {
    return document.getElementById("area-" + id);
  }

  function choose(id, closer) {
    Object.keys(shapes).forEach(function (known) {
      var chosen = known === id;
      shapes[known].getElement().classList.toggle("chosen", chosen);
      entry(known).classList.toggle("chosen", chosen);
    });
    if (closer) {
      map.fitBounds(shapes[id].getBounds().pad(0.6), { animate: !still });
    }
  }

  function listen(link) {
    var id = link.dataset.area;
    link.addEventListener("focus", function () {
      if (shapes[id]) {
        choose(id, false);
      }
    });
    link.addEventListener("click", function (event) {
      if (shapes[id]) {
        event.preventDefault();
        choose(id, true);
      }
    });
  }

  function size(layer) {
    var bounds = layer.getBounds();
    return (bounds.getEast() - bounds.getWest()) * (bounds.getNorth() - bounds.getSouth());
  }

  function draw(areas) {
    var all = L.geoJSON(areas, {
      style: function (feature) {
        return { className: "area-shape area-" + feature.properties.span, fill: true };
      },
      onEachFeature: function (feature, layer) {
        shapes[feature.id] = layer;
        var name = document.createElement("span");
        name.textContent = feature.properties.name;
        layer.bindTooltip(name, { sticky: true });
        layer.on("click", function () {
          choose(feature.id, false);
          entry(feature.id).querySelector("[data-area]").focus();
        });
      }
    });
    map.fitBounds(all.getBounds(), { animate: false });
    all.addTo(map);
    all.getLayers()
      .sort(function (one, other) { return size(other) - size(one); })
      .forEach(function (layer) { layer.bringToFront(); });
    Array.prototype.forEach.call(document.querySelectorAll("[data-area]"), listen);
    place.dataset.drawn = String(all.getLayers().length);
  }

  function failed() {
    var line = document.createElement("p");
    line.textContent = words.failed;
    place.replaceWith(line);
  }

  fetch(words.map, { credentials: "same-origin" })
    .then(function (answer) { return answer.ok ? answer.json() : Promise.reject(answer.status); })
    .then(draw)
    .catch(failed);
})();
