// Saves a form while somebody writes in it, and keeps what could not be saved in this browser until it can.
(function () {
  "use strict";
  var form = document.querySelector("form[data-autosave]");
  if (!form) {
    return;
  }
  var words = form.dataset;
  var button = document.getElementById(words.autosave);
  var state = document.getElementById(words.state);
  var place = "allmende:" + window.location.pathname + window.location.search.replace(/[?&]lang=../, "");
  var PAUSE = 1500;
  var AGAIN = 8000;
  var timer;
  var changes = 0;
  var saving = false;

  function texts() {
    return Array.prototype.slice.call(form.querySelectorAll("textarea"));
  }

  function keep() {
    try {
      localStorage.setItem(place, JSON.stringify(texts().map(function (text) { return text.value; })));
    } catch (full) {
      // a browser that keeps nothing still saves to the server
    }
  }

  function forget() {
    try {
      localStorage.removeItem(place);
    } catch (closed) {
      // nothing was kept
    }
  }

  /* PrimeFaces takes a part of a page only with the nonce of the whole; its own scripts, which would send it, are not here. */
  function nonce() {
    var script = document.querySelector("script[nonce]");
    return script ? script.nonce : "";
  }

  function tell(kind, text) {
    state.innerHTML = "";
    var line = document.createElement("p");
    line.className = "saved";
    line.setAttribute("role", "status");
    var mark = document.createElement("span");
    mark.className = "status " + kind;
    mark.textContent = text;
    line.appendChild(mark);
    state.appendChild(line);
  }

  function failed() {
    saving = false;
    keep();
    tell("warn", words.unsaved);
    clearTimeout(timer);
    timer = setTimeout(probe, AGAIN);
  }

  /* Once the portal answers again and still knows who is writing, the whole form goes there. */
  function probe() {
    fetch(window.location.href, { cache: "no-store", credentials: "same-origin" }).then(
      function (answer) {
        if (answer.ok && !answer.redirected) {
          button.click();
        } else {
          failed();
        }
      },
      failed
    );
  }

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  }

  function save() {
    if (saving) {
      later(PAUSE);
      return;
    }
    saving = true;
    var sent = changes;
    var request = {
      execute: "@form",
      render: words.render,
      onevent: function (event) {
        if (event.status === "success") {
          saving = false;
          if (document.querySelector(".errors")) {
            return;
          }
          if (sent === changes) {
            forget();
          } else {
            later(PAUSE);
          }
        }
      },
      onerror: failed
    };
    request[button.name] = button.value;
    request["primefaces.nonce"] = nonce();
    window.faces.ajax.request(button, null, request);
  }

  function restore() {
    var kept = null;
    try {
      kept = JSON.parse(localStorage.getItem(place));
    } catch (unreadable) {
      forget();
    }
    if (!kept) {
      return;
    }
    var differs = false;
    texts().forEach(function (text, at) {
      if (typeof kept[at] === "string" && kept[at] !== text.value) {
        text.value = kept[at];
        differs = true;
      }
    });
    if (differs) {
      changes += 1;
      tell("warn", words.restored);
      later(PAUSE);
    } else {
      forget();
    }
  }

  form.addEventListener("input", function () {
    changes += 1;
    keep();
    later(PAUSE);
  });
  form.addEventListener("change", function () {
    later(0);
  });
  form.addEventListener("submit", function () {
    clearTimeout(timer);
  });
  restore();
})();
