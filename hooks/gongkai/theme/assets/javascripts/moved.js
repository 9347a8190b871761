// Leads from a former address to the new one with the anchor, which no server is told of; without a script the page leads on by itself.
(function () {
  "use strict";
  var to = document.currentScript.getAttribute("data-to");
  if (location.hash && to.indexOf("#") < 0) location.replace(to + location.hash);
})();
