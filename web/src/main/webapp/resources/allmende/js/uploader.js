// Sends files on selection, in pieces that stay: after a cut the server says how far it got, and the upload goes on there.
(function () {
  "use strict";
  var input = document.getElementById("uploader");
  var list = document.querySelector("[data-upload]");
  if (!input || !list) {
    return;
  }
  var words = input.dataset;
  var status = document.getElementById("uploader-status");
  var LARGEST = Number(words.most) * 1024 * 1024;
  var PAUSES = [1, 2, 5, 10, 20, 30];

  function call(method, path, headers, body, onProgress) {
    return new Promise(function (resolve, reject) {
      var request = new XMLHttpRequest();
      request.open(method, words.api + path);
      request.setRequestHeader("X-CSRF-Token", words.csrf);
      Object.keys(headers).forEach(function (name) {
        request.setRequestHeader(name, headers[name]);
      });
      if (onProgress) {
        request.upload.addEventListener("progress", onProgress);
      }
      request.onload = function () {
        resolve(request);
      };
      request.onerror = reject;
      request.send(body);
    });
  }

  function problem(request) {
    try {
      return JSON.parse(request.responseText).title || words.failed;
    } catch (unreadable) {
      return words.failed;
    }
  }

  function row(file) {
    var item = document.createElement("li");
    var left = document.createElement("div");
    var right = document.createElement("div");
    var name = document.createElement("strong");
    var state = document.createElement("span");
    var bar = document.createElement("progress");
    name.textContent = file.name;
    state.className = "status doing";
    bar.max = 100;
    bar.setAttribute("aria-label", file.name);
    left.appendChild(name);
    right.appendChild(state);
    right.appendChild(bar);
    item.appendChild(left);
    item.appendChild(right);
    list.appendChild(item);
    return {
      tell: function (kind, text, percent) {
        state.className = "status " + kind;
        state.textContent = text;
        bar.hidden = percent === undefined;
        bar.value = percent || 0;
      }
    };
  }

  function wait(seconds) {
    return new Promise(function (resolve) {
      setTimeout(resolve, seconds * 1000);
    });
  }

  function send(file, id, offset, line, attempt) {
    var range = "bytes " + offset + "-" + (file.size - 1) + "/" + file.size;
    return call("PUT", "/" + id, { "Content-Range": range, "Content-Type": "application/octet-stream" }, file.slice(offset), function (event) {
      var percent = Math.floor((100 * (offset + event.loaded)) / file.size);
      line.tell("doing", words.uploading.replace("{0}", percent), percent);
    }).then(
      function (answer) {
        if (answer.status === 200) {
          return true;
        }
        if (answer.status === 409) {
          return send(file, id, Number(answer.getResponseHeader("Upload-Offset")), line, attempt);
        }
        if (answer.status >= 500) {
          return goOn(file, id, line, attempt);
        }
        line.tell("bad", problem(answer));
        return false;
      },
      function () {
        return goOn(file, id, line, attempt);
      }
    );
  }

  function goOn(file, id, line, attempt) {
    if (attempt >= PAUSES.length) {
      line.tell("bad", words.failed);
      return false;
    }
    line.tell("warn", words.waiting);
    return wait(PAUSES[attempt])
      .then(function () {
        return call("HEAD", "/" + id, {}, null);
      })
      .then(
        function (answer) {
          return send(file, id, Number(answer.getResponseHeader("Upload-Offset") || 0), line, attempt + 1);
        },
        function () {
          return goOn(file, id, line, attempt + 1);
        }
      );
  }

  function upload(file) {
    var line = row(file);
    if (file.size > LARGEST || file.size === 0) {
      line.tell("bad", words.toolarge);
      return Promise.resolve(false);
    }
    var announced = { subject: list.dataset.upload, name: file.name, mediaType: file.type || "application/octet-stream", size: file.size };
    return call("POST", "", { "Content-Type": "application/json" }, JSON.stringify(announced)).then(
      function (answer) {
        if (answer.status !== 201) {
          line.tell("bad", problem(answer));
          return false;
        }
        return send(file, JSON.parse(answer.responseText).id, 0, line, 0);
      },
      function () {
        line.tell("bad", words.failed);
        return false;
      }
    );
  }

  input.addEventListener("change", function () {
    var files = Array.prototype.slice.call(input.files);
    files
      .reduce(function (before, file) {
        return before.then(function (allStored) {
          return upload(file).then(function (stored) {
            return allStored && stored;
          });
        });
      }, Promise.resolve(true))
      .then(function (allStored) {
        if (allStored) {
          status.textContent = words.stored;
          window.location.reload();
        }
      });
  });

  list.addEventListener("click", function (event) {
    var id = event.target.dataset.remove;
    if (id) {
      call("DELETE", "/" + id, {}, null).then(function () {
        window.location.reload();
      });
    }
  });
})();
