// The form keeps what is typed in itself: in the fields as a reader without script sees them, and in the data that the portal reads.
(function () {
  "use strict";
  var holder = document.getElementById("allmende-bid");
  var data = JSON.parse(holder.textContent);
  var words = document.body.dataset;
  var fields = Array.prototype.slice.call(document.querySelectorAll("[data-key]"));
  var state = document.getElementById("state");
  var german = data.language === "de";
  var number = german ? /^(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/ : /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;
  var unsaved = false;

  function count(field) {
    var note = document.getElementById(field.id + "-count");
    var found = field.value.match(/\S+/g);
    note.textContent = words.count
      .replace("{0}", String(found ? found.length : 0))
      .replace("{1}", String(field.maxLength - field.value.length));
  }

  function check(field) {
    var note = document.getElementById(field.id + "-problem");
    var plain = field.value.replace(/[\s’'£]/g, "");
    var fine = plain === "" || number.test(plain);
    note.textContent = fine ? "" : words.number;
    note.hidden = fine;
    field.setAttribute("aria-invalid", String(!fine));
  }

  function look(field) {
    if (field.tagName === "TEXTAREA") {
      count(field);
    } else if (field.tagName === "INPUT") {
      check(field);
    }
  }

  function keep() {
    fields.forEach(function (field) {
      data.typed[field.dataset.key] = field.value;
      if (field.tagName === "TEXTAREA") {
        field.defaultValue = field.value;
      } else if (field.tagName === "SELECT") {
        Array.prototype.forEach.call(field.options, function (option) {
          option.defaultSelected = option.selected;
        });
      } else {
        field.setAttribute("value", field.value);
      }
    });
    holder.textContent = JSON.stringify(data).replace(/</g, "\\u003c");
  }

  function typed(event) {
    unsaved = true;
    state.textContent = words.unsaved;
    look(event.target);
    keep();
  }

  function save() {
    data.savedAt = new Date().toISOString();
    state.textContent = "";
    keep();
    var page = "<!DOCTYPE html>\n" + document.documentElement.outerHTML;
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([page], { type: "text/html" }));
    link.download = data.bid + ".html";
    link.click();
    unsaved = false;
    state.textContent = words.saved.replace("{0}", data.bid + ".html");
  }

  fields.forEach(function (field) {
    field.value = data.typed[field.dataset.key] || "";
    field.addEventListener("input", typed);
    look(field);
  });
  state.textContent = "";
  document.getElementById("save").addEventListener("click", save);
  window.addEventListener("beforeunload", function (event) {
    if (unsaved) {
      event.preventDefault();
      event.returnValue = "";
    }
  });
})();
