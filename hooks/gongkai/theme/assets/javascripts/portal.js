// What every page does: swaps light and dark colours, and larger text, and remembers it in this browser, where scheme.js finds it;
// gives each heading with an id a link to itself, which is no part of its name, and copies its address when the link is followed;
// gives what is to be copied a button; lets the language switch keep the place.
(function () {
  "use strict";
  var root = document.documentElement;
  var system = window.matchMedia("(prefers-color-scheme: dark)");
  var bar = document.querySelector(".scheme-switch");
  var menu = document.querySelector(".menu__panel");
  if (bar && menu) menu.appendChild(bar.cloneNode(true)); // where the bar has no room for it
  var buttons = document.querySelectorAll(".scheme-switch");

  function store(name, value) {
    try { localStorage.setItem(name, value); } catch (error) { /* a private window forgets */ }
  }

  function current() {
    return root.getAttribute("data-scheme") || (system.matches ? "dark" : "light");
  }

  function show() {
    buttons.forEach(function (button) { button.setAttribute("aria-pressed", String(current() === "dark")); });
  }

  function swap() {
    root.setAttribute("data-scheme", current() === "dark" ? "light" : "dark");
    store("scheme", current());
    show();
  }

  function enlarge(event) {
    var on = event.currentTarget.hash === "#elder";
    event.preventDefault();
    if (on) root.setAttribute("data-elder", "on"); else root.removeAttribute("data-elder");
    store("elder", on ? "on" : "off");
    if (location.hash === "#elder") history.replaceState(null, "", location.pathname + location.search);
    var other = event.currentTarget.parentNode.querySelector(on ? ".elder-switch--off" : ".elder-switch--on");
    if (other) other.focus();
  }

  buttons.forEach(function (button) { button.addEventListener("click", swap); });
  document.querySelectorAll(".elder-switch").forEach(function (link) { link.addEventListener("click", enlarge); });
  if (system.addEventListener) system.addEventListener("change", show);
  show();

  var main = document.querySelector("main[data-link-label]");
  if (!main) return;
  var status = document.createElement("p");
  status.className = "headerlink-status";
  status.setAttribute("role", "status");

  function write(text, told) {
    if (navigator.clipboard) {
      navigator.clipboard.writeText(text).then(function () { status.textContent = told; }, function () {});
    }
  }

  function copy(event) {
    write(event.currentTarget.href, main.dataset.copiedLabel);
  }

  /** Anchor of what is read: what the address names, if it is in sight, else the last heading passed; alike in both languages. */
  function place() {
    var named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var box = named && main.contains(named) && named.getBoundingClientRect();
    if (box && box.bottom > 0 && box.top < window.innerHeight) return location.hash;
    var passed = Array.prototype.filter.call(headings, function (heading) { return heading.getBoundingClientRect().top < window.innerHeight / 3; });
    return passed.length && window.scrollY ? "#" + passed[passed.length - 1].id : "";
  }

  document.querySelectorAll(".languages a").forEach(function (link) {
    link.addEventListener("click", function () { link.hash = place(); });
  });

  var headings = main.querySelectorAll("h2[id], h3[id], h4[id]");
  headings.forEach(function (heading) {
    var name = document.createElement("span");
    name.id = heading.id + "--name";
    while (heading.firstChild) name.append(heading.firstChild);
    heading.append(name);
    heading.setAttribute("aria-labelledby", name.id);
    var link = document.createElement("a");
    link.className = "headerlink";
    link.href = "#" + heading.id;
    link.textContent = "#";
    link.setAttribute("aria-label", main.dataset.linkLabel + name.textContent.trim());
    link.addEventListener("click", copy);
    heading.append(" ", link);
  });
  if (navigator.clipboard) {
    main.querySelectorAll(".copied, .citation").forEach(function (text, number) {
      text.id = text.id || "copied-" + number;
      var button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.setAttribute("aria-describedby", text.id);
      button.textContent = main.dataset.copyLabel;
      button.addEventListener("click", function () { write(text.textContent.trim(), main.dataset.textLabel); });
      text.after(button);
    });
  }
  document.body.append(status);
})();
