// Lets the reader swap light and dark colours, and larger text, and remembers it in this browser; nothing is sent anywhere.
(function () {
  "use strict";
  var root = document.documentElement;
  var system = window.matchMedia("(prefers-color-scheme: dark)");

  function stored(name) {
    try { return localStorage.getItem(name); } catch (error) { return null; }
  }

  function store(name, value) {
    try { localStorage.setItem(name, value); } catch (error) { /* a private window forgets */ }
  }

  function current() {
    return root.getAttribute("data-scheme") || (system.matches ? "dark" : "light");
  }

  if (/^(dark|light)$/.test(stored("scheme"))) root.setAttribute("data-scheme", stored("scheme"));
  if (stored("elder") === "on" || location.hash === "#elder") root.setAttribute("data-elder", "on");
  root.classList.add("scripted");

  document.addEventListener("DOMContentLoaded", function () {
    var buttons = document.querySelectorAll(".scheme-switch");

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
  });
})();
