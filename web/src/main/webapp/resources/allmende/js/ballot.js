// A secret ballot in the browser: makes a paper, has it signed blind, and later puts it into the urn without a session.
// RSABSSA-SHA384-PSS-Randomized of RFC 9474. Hashes and chance are the browser's own (WebCrypto), large numbers are BigInt.
(function () {
  "use strict";
  var root = document.querySelector("[data-ballot]");
  if (!root) {
    return;
  }
  var words = root.dataset;
  var PLACE = "allmende-ballot:" + words.ballot;
  var PAPER = "allmende-paper-1:" + words.ballot + ":";
  var TOKEN = 32;
  var SALT = 48;
  var HASH = 48;
  var able = typeof BigInt === "function" && window.isSecureContext && window.crypto && window.crypto.subtle;

  function part(name) {
    return root.querySelector("[data-part=" + name + "]");
  }

  function show(name, visible) {
    var found = part(name);
    if (found) {
      found.hidden = !visible;
    }
  }

  function tell(text, bad) {
    var line = part("told");
    line.hidden = !text;
    line.className = bad ? "errors" : "note done";
    line.textContent = text;
    if (bad) {
      line.focus();
    }
  }

  function toText(bytes) {
    var binary = "";
    bytes.forEach(function (b) {
      binary += String.fromCharCode(b);
    });
    return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function toBytes(text) {
    var binary = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(binary, function (c) {
      return c.charCodeAt(0);
    });
  }

  function toNumber(bytes) {
    var hex = Array.from(bytes, function (b) {
      return b.toString(16).padStart(2, "0");
    }).join("");
    return BigInt("0x" + (hex || "0"));
  }

  function ofNumber(number, length) {
    var hex = number.toString(16).padStart(2 * length, "0");
    var bytes = new Uint8Array(length);
    for (var i = 0; i < length; i++) {
      bytes[i] = parseInt(hex.substr(2 * i, 2), 16);
    }
    return bytes;
  }

  function join() {
    var all = Array.prototype.slice.call(arguments);
    var joined = new Uint8Array(
      all.reduce(function (sum, bytes) {
        return sum + bytes.length;
      }, 0)
    );
    var at = 0;
    all.forEach(function (bytes) {
      joined.set(bytes, at);
      at += bytes.length;
    });
    return joined;
  }

  function chance(length) {
    return crypto.getRandomValues(new Uint8Array(length));
  }

  async function hash(bytes) {
    return new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  }

  function power(base, exponent, modulus) {
    var result = BigInt(1);
    base %= modulus;
    while (exponent > BigInt(0)) {
      if (exponent & BigInt(1)) {
        result = (result * base) % modulus;
      }
      base = (base * base) % modulus;
      exponent >>= BigInt(1);
    }
    return result;
  }

  // The inverse, or nothing where there is none.
  function inverse(number, modulus) {
    var a = number % modulus;
    var b = modulus;
    var x = BigInt(1);
    var y = BigInt(0);
    while (b > BigInt(0)) {
      var q = a / b;
      var rest = a % b;
      a = b;
      b = rest;
      var next = x - q * y;
      x = y;
      y = next;
    }
    return a === BigInt(1) ? ((x % modulus) + modulus) % modulus : null;
  }

  // Evenly from 1 to below the modulus: what is too large is thrown again.
  function below(modulus, length) {
    for (;;) {
      var number = toNumber(chance(length));
      if (number > BigInt(0) && number < modulus) {
        return number;
      }
    }
  }

  // EMSA-PSS-ENCODE of RFC 8017 section 9.1.1.
  async function encode(message, salt, bits) {
    var length = Math.ceil(bits / 8);
    var h = await hash(join(new Uint8Array(8), await hash(message), salt));
    var db = join(new Uint8Array(length - SALT - HASH - 2), new Uint8Array([1]), salt);
    for (var at = 0, count = 0; at < db.length; at += HASH, count++) {
      var mask = await hash(join(h, ofNumber(BigInt(count), 4)));
      for (var i = 0; i < HASH && at + i < db.length; i++) {
        db[at + i] ^= mask[i];
      }
    }
    db[0] &= 0xff >> (8 * length - bits);
    return join(db, h, new Uint8Array([0xbc]));
  }

  function read() {
    try {
      return JSON.parse(localStorage.getItem(PLACE) || "null");
    } catch (unreadable) {
      return null;
    }
  }

  function keep(state) {
    try {
      if (state === null) {
        localStorage.removeItem(PLACE);
      } else {
        localStorage.setItem(PLACE, JSON.stringify(state));
      }
    } catch (full) {
      // a private window may keep nothing: the file is what counts
    }
  }

  async function send(path, body, csrf) {
    var headers = { "Content-Type": "application/json", "Accept-Language": document.documentElement.lang };
    if (csrf) {
      headers["X-CSRF-Token"] = csrf;
    }
    var answer;
    try {
      answer = await fetch(words.api + path, {
        method: "POST",
        headers: headers,
        body: JSON.stringify(body),
        cache: "no-store",
        credentials: csrf ? "same-origin" : "omit",
        referrerPolicy: "no-referrer",
        redirect: "error"
      });
    } catch (offline) {
      throw new Error(words.offline);
    }
    if (!answer.ok) {
      var problem = await answer.json().catch(function () {
        return {};
      });
      throw new Error(problem.title || words.failed);
    }
    return answer.status === 204 ? null : answer.json();
  }

  function offer(link, name, text) {
    link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    link.download = name;
  }

  // What was made before the server was asked is kept until it is signed: an answer that got lost can be asked for again.
  async function prepare(n, e, length) {
    var token = chance(TOKEN);
    var prefix = chance(TOKEN);
    var m = toNumber(await encode(join(prefix, token), chance(SALT), n.toString(2).length - 1));
    var r;
    var undo;
    do {
      r = below(n, length);
      undo = inverse(r, n);
    } while (undo === null);
    var state = {
      token: toText(token),
      prefix: toText(prefix),
      hidden: toText(ofNumber(m, length)),
      undo: toText(ofNumber(undo, length)),
      blinded: toText(ofNumber((m * power(r, e, n)) % n, length))
    };
    keep(state);
    return state;
  }

  async function take() {
    var n = toNumber(toBytes(words.modulus));
    var e = toNumber(toBytes(words.exponent));
    var length = toBytes(words.modulus).length;
    var state = read();
    if (!state || !state.blinded) {
      state = await prepare(n, e, length);
    }
    var answer = await send("/paper", { blinded: state.blinded }, words.csrf);
    var s = (toNumber(toBytes(answer.signature)) * toNumber(toBytes(state.undo))) % n;
    if (power(s, e, n) !== toNumber(toBytes(state.hidden))) {
      throw new Error(words.forged);
    }
    // from here on nothing is left that ties the paper to what the server has seen
    var paper = { token: state.token, prefix: state.prefix, signature: toText(ofNumber(s, length)) };
    keep(paper);
    return paper;
  }

  function paperText(state) {
    return PAPER + toText(join(toBytes(state.prefix), toBytes(state.token), toBytes(state.signature)));
  }

  function ofPaper(text) {
    var bare = text.replace(/\s+/g, "");
    if (bare.indexOf(PAPER) !== 0) {
      return null;
    }
    try {
      var bytes = toBytes(bare.substring(PAPER.length));
      return bytes.length <= 2 * TOKEN
        ? null
        : {
            prefix: toText(bytes.slice(0, TOKEN)),
            token: toText(bytes.slice(TOKEN, 2 * TOKEN)),
            signature: toText(bytes.slice(2 * TOKEN))
          };
    } catch (unreadable) {
      return null;
    }
  }

  function showPaper(state) {
    show("take", false);
    show("paper", true);
    var text = paperText(state);
    part("text").value = text;
    offer(part("file"), words.ballot + "-paper.txt", text + "\r\n");
  }

  function paperPage() {
    var state = read();
    show("take", true);
    if (state && state.signature) {
      showPaper(state);
    }
    var button = part("button");
    button.addEventListener("click", async function () {
      button.disabled = true;
      tell(words.working, false);
      try {
        showPaper(await take());
        tell(words.taken, false);
        part("paper").querySelector("h2").focus();
      } catch (failed) {
        tell(failed.message || words.failed, true);
      }
      button.disabled = false;
    });
  }

  function votePage() {
    show("cast", true);
    var form = part("cast");
    var state = read();
    if (state && state.signature) {
      part("text").value = paperText(state);
    }
    part("open").addEventListener("change", async function (event) {
      if (event.target.files.length) {
        part("text").value = (await event.target.files[0].text()).trim();
      }
    });
    form.addEventListener("submit", async function (event) {
      event.preventDefault();
      var paper = ofPaper(part("text").value);
      var choice = form.querySelector("input[name=choice]:checked");
      if (!paper || !choice) {
        tell(paper ? words.choose : words.nopaper, true);
        return;
      }
      var button = part("button");
      button.disabled = true;
      tell(words.working, false);
      try {
        await send("/votes", {
          token: paper.token,
          prefix: paper.prefix,
          signature: paper.signature,
          choice: choice.value
        });
        keep(null);
        form.reset();
        show("cast", false);
        show("receipt", true);
        part("token").textContent = paper.token;
        offer(part("file"), words.ballot + "-receipt.txt", words.receipt + "\r\n" + paper.token + "\r\n");
        tell(words.done, false);
        part("receipt").querySelector("h2").focus();
      } catch (failed) {
        tell(failed.message || words.failed, true);
      }
      button.disabled = false;
    });
  }

  if (!able) {
    show("unable", true);
  } else if (words.page === "paper") {
    paperPage();
  } else {
    votePage();
  }
})();
