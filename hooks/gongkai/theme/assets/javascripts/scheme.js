// Light or dark colours and larger text, as the reader chose in this browser, before anything is shown; nothing is sent anywhere.
(function () {
  "use strict";
  var root = document.documentElement;
  function stored(name) {
    try { return localStorage.getItem(name); } catch (error) { return null; }
  }
  if (/^(dark|light)$/.test(stored("scheme"))) root.setAttribute("data-scheme", stored("scheme"));
  if (stored("elder") === "on" || location.hash === "#elder") root.setAttribute("data-elder", "on");
  root.classList.add("scripted");
})();
