// Sends files on selection, in pieces that stay: after a cut or a pause the server says how far it got, and the upload goes on there.
// Each piece goes with its checksum. After the page was left, choosing the same file goes on with it; another one is found out by the
// checksum of the last piece that the server has.
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
  var TRIES = 20;
  var PIECE = 16 * 1024 * 1024;
  var running = 0;

  function call(method, path, headers, body, line) {
    return new Promise(function (resolve, reject) {
      var request = new XMLHttpRequest();
      request.open(method, words.api + path);
      request.setRequestHeader("X-CSRF-Token", words.csrf);
      request.setRequestHeader("Accept-Language", document.documentElement.lang);
      Object.keys(headers).forEach(function (name) {
        request.setRequestHeader(name, headers[name]);
      });
      if (line) {
        line.request = request;
        request.upload.addEventListener("progress", function (event) {
          line.progress(event.loaded);
        });
      }
      request.onload = function () {
        resolve(request);
      };
      request.onerror = reject;
      request.onabort = reject;
      request.send(body);
    });
  }

  function problem(request) {
    if (request.status === 401 || request.status === 403) {
      return words.signedout;
    }
    try {
      return JSON.parse(request.responseText).title || words.failed;
    } catch (unreadable) {
      return words.failed;
    }
  }

  function size(bytes) {
    var unit = bytes < 1000 ? ["B", 1] : bytes < 1e5 ? ["kB", 1e3] : bytes < 1e9 ? ["MB", 1e6] : ["GB", 1e9];
    var digits = { maximumFractionDigits: unit[1] === 1 ? 0 : 1 };
    return new Intl.NumberFormat(document.documentElement.lang, digits).format(bytes / unit[1]) + " " + unit[0];
  }

  function element(name, style, text) {
    var made = document.createElement(name);
    if (style) {
      made.className = style;
    }
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  /* In the form of RFC 9530; of nothing where the page does not come by a safe line, for browsers compute it there alone. */
  function digest(blob) {
    if (!window.crypto || !window.crypto.subtle) {
      return Promise.resolve(null);
    }
    return blob
      .arrayBuffer()
      .then(function (bytes) {
        return window.crypto.subtle.digest("SHA-256", bytes);
      })
      .then(function (hash) {
        return "sha-256=:" + btoa(String.fromCharCode.apply(null, new Uint8Array(hash))) + ":";
      });
  }

  function unfinished(file) {
    return Array.prototype.filter.call(list.children, function (item) {
      return item.dataset.partly && item.dataset.name === file.name && Number(item.dataset.size) === file.size;
    })[0];
  }

  /* One file in the list, while it is on its way and when it has come. */
  function Line(file) {
    var former = unfinished(file);
    this.file = file;
    this.id = former ? former.dataset.partly : null;
    this.known = !former;
    this.offset = 0;
    this.ended = false;
    this.item = former || element("li");
    this.item.textContent = "";
    var left = element("div");
    var right = element("div");
    var hint = element("p", "hint", size(file.size) + " · ");
    this.holder = element("button", "link", words.pause);
    this.holder.type = "button";
    this.holder.setAttribute("aria-label", words.pause + " " + file.name);
    this.holder.addEventListener("click", this.hold.bind(this));
    this.button = element("button", "link", words.cancel);
    this.button.type = "button";
    this.button.setAttribute("aria-label", words.cancel + " " + file.name);
    this.button.addEventListener("click", this.leave.bind(this));
    this.state = element("span", "status doing");
    this.bar = element("progress");
    this.bar.max = 100;
    this.bar.setAttribute("aria-label", file.name);
    this.note = element("p", "hint");
    this.name = element("strong", "", file.name);
    this.name.dir = "auto";
    left.appendChild(this.name);
    hint.appendChild(this.holder);
    hint.appendChild(document.createTextNode(" · "));
    hint.appendChild(this.button);
    left.appendChild(hint);
    right.appendChild(this.state);
    right.appendChild(this.bar);
    right.appendChild(this.note);
    this.item.appendChild(left);
    this.item.appendChild(right);
    list.appendChild(this.item);
  }

  Line.prototype.tell = function (kind, text, percent) {
    this.state.className = "status " + kind;
    this.state.textContent = text;
    this.bar.hidden = percent === undefined;
    this.bar.value = percent || 0;
  };

  Line.prototype.progress = function (sent) {
    var here = this.offset + sent;
    this.percent = Math.floor((100 * here) / this.file.size);
    this.tell("doing", this.percent < 100 ? words.uploading.replace("{0}", this.percent) : words.checking, this.percent);
    this.note.textContent = this.percent < 100 ? words.left.replace("{0}", size(this.file.size - here)) : "";
    this.holder.hidden = this.percent === 100;
  };

  /* Pauses, or goes on. */
  Line.prototype.hold = function () {
    var word = this.paused ? words.pause : words.goon;
    this.holder.textContent = word;
    this.holder.setAttribute("aria-label", word + " " + this.file.name);
    if (this.paused) {
      this.paused = false;
      if (this.resume) {
        this.resume();
      }
    } else {
      this.paused = true;
      this.tell("warn", words.paused.replace("{0}", this.percent || 0), this.percent || 0);
      if (this.request) {
        this.request.abort();
      }
    }
  };

  Line.prototype.end = function () {
    this.ended = true;
    while (this.button.previousSibling !== this.button.parentNode.firstChild) {
      this.button.previousSibling.remove();
    }
    this.button.textContent = words.remove;
    this.button.setAttribute("aria-label", words.remove + " " + this.file.name);
  };

  Line.prototype.refuse = function (text) {
    this.end();
    this.tell("bad", text);
    this.note.textContent = "";
    return false;
  };

  Line.prototype.stored = function (answer) {
    var view = JSON.parse(answer.responseText);
    var link = element("a", "", this.file.name);
    link.href = words.api + "/" + this.id;
    this.name.replaceChildren(link);
    this.end();
    delete this.item.dataset.partly;
    this.tell("done", words.stored);
    this.note.textContent = "SHA-256 ";
    var hash = element("span", "hash", view.sha256.slice(0, 4) + "…" + view.sha256.slice(-4));
    hash.title = view.sha256;
    this.note.appendChild(hash);
    if (view.scan) {
      this.note.appendChild(document.createTextNode(" · " + view.scan));
    }
    return true;
  };

  Line.prototype.leave = function () {
    var line = this;
    this.ended = true;
    this.left = true;
    if (this.request) {
      this.request.abort();
    }
    if (this.resume) {
      this.resume();
    }
    var gone = this.id ? call("DELETE", "/" + this.id, {}, null) : Promise.resolve();
    gone.then(function () {
      line.item.remove();
      status.textContent = words.removed.replace("{0}", line.file.name);
      input.focus();
    });
  };

  function wait(seconds) {
    return new Promise(function (resolve) {
      setTimeout(resolve, seconds * 1000);
      window.addEventListener("online", resolve, { once: true });
    });
  }

  function damaged(answer) {
    return answer.status === 400 && answer.responseText.indexOf('"DOCUMENT_DAMAGED"') >= 0;
  }

  function send(line, offset, attempt) {
    if (line.left) {
      return false;
    }
    if (line.paused) {
      return goOn(line, attempt);
    }
    line.offset = offset;
    var end = Math.min(offset + PIECE, line.file.size);
    var piece = line.file.slice(offset, end);
    return digest(piece)
      .then(function (checksum) {
        if (line.paused || line.left) {
          throw new Error("held");
        }
        var range = "bytes " + offset + "-" + (end - 1) + "/" + line.file.size;
        var headers = { "Content-Range": range, "Content-Type": "application/octet-stream" };
        if (checksum) {
          headers["Content-Digest"] = checksum;
        }
        return call("PUT", "/" + line.id, headers, piece, line);
      })
      .then(
        function (answer) {
          if (answer.status === 200 && JSON.parse(answer.responseText).stored) {
            return line.stored(answer);
          }
          if (answer.status === 200) {
            return send(line, Number(answer.getResponseHeader("Upload-Offset")), 0);
          }
          var again = damaged(answer) || answer.status >= 500 || (answer.status === 409 && answer.getResponseHeader("Upload-Offset"));
          return again ? goOn(line, attempt) : line.refuse(problem(answer));
        },
        function () {
          return goOn(line, attempt);
        }
      );
  }

  /* Whether the file is the one that was begun, as far as the server's last piece tells. */
  function same(line, answer) {
    var length = Number(answer.getResponseHeader("Upload-Tail"));
    var offset = Number(answer.getResponseHeader("Upload-Offset"));
    if (line.known || !length) {
      return Promise.resolve(true);
    }
    return digest(line.file.slice(offset - length, offset)).then(function (checksum) {
      line.known = true;
      return checksum === null || checksum === answer.getResponseHeader("Upload-Tail-Digest");
    });
  }

  function whenWanted(line, attempt) {
    if (line.paused) {
      return new Promise(function (resolve) {
        line.resume = resolve;
      });
    }
    line.tell("warn", words.waiting);
    return line.known || attempt > 0 ? wait(PAUSES[Math.min(attempt, PAUSES.length - 1)]) : Promise.resolve();
  }

  function goOn(line, attempt) {
    if (line.left) {
      return false;
    }
    if (attempt >= TRIES) {
      return line.refuse(words.failed);
    }
    return whenWanted(line, attempt)
      .then(function () {
        if (line.left) {
          throw new Error("left");
        }
        return call("HEAD", "/" + line.id, {}, null);
      })
      .then(
        function (answer) {
          var offset = answer.getResponseHeader("Upload-Offset");
          if (offset === null) {
            return answer.status >= 500 ? goOn(line, attempt + 1) : line.refuse(problem(answer));
          }
          return same(line, answer).then(function (isSame) {
            if (!isSame) {
              return line.refuse(words.other);
            }
            return send(line, Number(offset), Number(offset) > line.offset ? 0 : attempt + 1);
          });
        },
        function () {
          return goOn(line, attempt + 1);
        }
      );
  }

  function announce(line) {
    var file = line.file;
    var announced = { subject: list.dataset.upload, name: file.name, mediaType: file.type || "application/octet-stream", size: file.size };
    return call("POST", "", { "Content-Type": "application/json" }, JSON.stringify(announced)).then(
      function (answer) {
        if (answer.status !== 201) {
          return line.refuse(problem(answer));
        }
        line.id = JSON.parse(answer.responseText).id;
        return send(line, 0, 0);
      },
      function () {
        return line.refuse(words.failed);
      }
    );
  }

  function upload(file) {
    var line = new Line(file);
    if (file.size > LARGEST || file.size === 0) {
      return Promise.resolve(line.refuse(file.size === 0 ? words.empty : words.toolarge));
    }
    line.tell("doing", words.uploading.replace("{0}", 0), 0);
    return line.id ? goOn(line, 0) : announce(line);
  }

  input.addEventListener("change", function () {
    document.activeElement.blur();
    var files = Array.prototype.slice.call(input.files);
    input.value = "";
    running += 1;
    files
      .reduce(function (before, file) {
        return before.then(function (count) {
          return Promise.resolve(upload(file)).then(function (stored) {
            return count + (stored ? 1 : 0);
          });
        });
      }, Promise.resolve(0))
      .then(function (count) {
        running -= 1;
        status.textContent = words.report.replace("{0}", count).replace("{1}", files.length);
      });
  });

  Array.prototype.forEach.call(list.querySelectorAll("[data-goon]"), function (button) {
    button.hidden = false;
  });

  list.addEventListener("click", function (event) {
    if (event.target.dataset.goon) {
      input.click();
      return;
    }
    var id = event.target.dataset.remove;
    if (id) {
      call("DELETE", "/" + id, {}, null).then(function (answer) {
        if (answer.status === 204) {
          event.target.closest("li").remove();
          input.focus();
        } else {
          status.textContent = problem(answer);
        }
      });
    }
  });

  window.addEventListener("beforeunload", function (event) {
    if (running > 0) {
      event.preventDefault();
    }
  });
})();
