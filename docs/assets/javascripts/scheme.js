// Lets the reader swap light and dark colours and remembers it in this browser; nothing is sent anywhere.
(function () {
  "use strict";
  var root = document.documentElement;
  var system = window.matchMedia("(prefers-color-scheme: dark)");

  function stored() {
    try { return localStorage.getItem("scheme"); } catch (error) { return null; }
  }

  function store(scheme) {
    try { localStorage.setItem("scheme", scheme); } catch (error) { /* a private window forgets */ }
  }

  function current() {
    return root.getAttribute("data-scheme") || (system.matches ? "dark" : "light");
  }

  if (/^(dark|light)$/.test(stored())) root.setAttribute("data-scheme", stored());
  root.classList.add("scripted");

  document.addEventListener("DOMContentLoaded", function () {
    var buttons = document.querySelectorAll(".scheme-switch");

    function show() {
      buttons.forEach(function (button) { button.setAttribute("aria-pressed", String(current() === "dark")); });
    }

    function swap() {
      root.setAttribute("data-scheme", current() === "dark" ? "light" : "dark");
      store(current());
      show();
    }

    buttons.forEach(function (button) { button.addEventListener("click", swap); });
    if (system.addEventListener) system.addEventListener("change", show);
    show();
  });
})();
