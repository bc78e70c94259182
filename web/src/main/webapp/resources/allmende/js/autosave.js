// Saves a form while somebody writes in it, and keeps what could not be saved in this browser until it can.
(function () {
  "use strict";
  var form = document.querySelector("form[data-autosave]");
  if (!form) {
    return;
  }
  var words = form.dataset;
  var button = document.getElementById(words.autosave);
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

  function tell(kind, text) {
    var state = document.getElementById(words.state);
    state.textContent = "";
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

  /* What the button would send, asking for parts of the page alone; with the nonce that PrimeFaces wants back. */
  function request() {
    var script = document.querySelector("script[nonce]");
    var body = new URLSearchParams(new FormData(form));
    body.set(button.name, button.value);
    body.set("jakarta.faces.source", button.id);
    body.set("jakarta.faces.behavior.event", "action");
    body.set("jakarta.faces.partial.ajax", "true");
    body.set("jakarta.faces.partial.execute", form.id);
    body.set("jakarta.faces.partial.render", words.render);
    body.set("primefaces.nonce", script ? script.nonce : "");
    return { method: "POST", body: body, headers: { "Faces-Request": "partial/ajax" }, credentials: "same-origin" };
  }

  /* Puts the parts where they belong; false where the portal did not answer with parts. */
  function show(text) {
    var answer = new DOMParser().parseFromString(text, "text/xml");
    if (answer.querySelector("parsererror, error, redirect")) {
      return false;
    }
    answer.querySelectorAll("update").forEach(function (update) {
      var part = document.getElementById(update.id);
      if (update.id.indexOf("jakarta.faces.ViewState") >= 0) {
        form.elements["jakarta.faces.ViewState"].value = update.textContent;
      } else if (part) {
        part.outerHTML = update.textContent;
      }
    });
    return true;
  }

  function save() {
    if (saving) {
      later(PAUSE);
      return;
    }
    saving = true;
    var sent = changes;
    fetch(form.getAttribute("action"), request())
      .then(function (answer) {
        return answer.ok && !answer.redirected ? answer.text() : Promise.reject(answer.status);
      })
      .then(function (text) {
        if (!show(text)) {
          return Promise.reject(text);
        }
        saving = false;
        if (sent !== changes) {
          later(PAUSE);
        } else if (!document.querySelector(".errors")) {
          forget();
        }
        return text;
      })
      .catch(failed);
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
