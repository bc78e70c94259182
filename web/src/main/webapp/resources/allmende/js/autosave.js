// Saves a form while somebody writes in it, and keeps what could not be saved in this browser until it can. Where the form
// says so, it tells the portal every few seconds that somebody writes, and shows who else does.
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
  var PRESENT = 15000;
  var STILL_HERE = 120000;
  var timer;
  var changes = 0;
  var saving = false;
  var asking = false;
  var leaving = false;

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

  /* What a button would send, asking for parts of the page alone; with the nonce that PrimeFaces wants back. */
  function request(pressed, execute, render) {
    var script = document.querySelector("script[nonce]");
    var body = new URLSearchParams(new FormData(form));
    body.set(pressed.name, pressed.value);
    body.set("jakarta.faces.source", pressed.id);
    body.set("jakarta.faces.behavior.event", "action");
    body.set("jakarta.faces.partial.ajax", "true");
    body.set("jakarta.faces.partial.execute", execute);
    body.set("jakarta.faces.partial.render", render);
    body.set("primefaces.nonce", script ? script.nonce : "");
    return fetch(form.getAttribute("action"), {
      method: "POST",
      body: body,
      headers: { "Faces-Request": "partial/ajax" },
      credentials: "same-origin"
    }).then(function (answer) {
      return answer.ok && !answer.redirected ? answer.text() : Promise.reject(answer.status);
    });
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
        document.getElementsByName("jakarta.faces.ViewState").forEach(function (state) {
          state.value = update.textContent;
        });
      } else if (part) {
        part.outerHTML = update.textContent;
      }
    });
    return true;
  }

  function save() {
    if (saving || asking) {
      later(PAUSE);
      return;
    }
    saving = true;
    var sent = changes;
    request(button, form.id, words.render)
      .then(function (text) {
        if (!show(text)) {
          return Promise.reject(text);
        }
        saving = false;
        if (sent !== changes) {
          later(PAUSE);
        } else if (!leaving && !document.querySelector(".errors")) {
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

  /* Says that somebody writes here, for as long as keys were pressed not long ago, and shows who else does. */
  function attend() {
    var place = document.getElementById(words.presence);
    var last = 0;
    function tellThem() {
      if (document.visibilityState === "visible" && Date.now() - last < STILL_HERE && !saving) {
        asking = true;
        request(place, place.id, words.others)
          .then(show, function () {})
          .then(function () { asking = false; });
      }
    }
    form.addEventListener("input", function () {
      var first = Date.now() - last >= STILL_HERE;
      last = Date.now();
      if (first) {
        tellThem();
      }
    });
    setInterval(tellThem, PRESENT);
  }

  document.addEventListener("submit", function (event) {
    if (event.submitter && event.submitter.hasAttribute("data-forget")) {
      forget();
    }
  });
  /* The next page may have been read before this save was done: it compares with what is kept, and forgets it then. */
  window.addEventListener("beforeunload", function () {
    leaving = true;
  });
  form.addEventListener("input", function () {
    changes += 1;
    leaving = false;
    keep();
    later(PAUSE);
  });
  form.addEventListener("change", function () {
    later(0);
  });
  form.addEventListener("submit", function () {
    clearTimeout(timer);
  });
  if (words.presence) {
    attend();
  }
  restore();
})();
