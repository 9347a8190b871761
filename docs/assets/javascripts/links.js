// Gives each heading with an id a link to itself, and copies its address when the link is followed.
(function () {
  "use strict";
  var main = document.querySelector("main[data-link-label]");
  if (!main) return;
  var status = document.createElement("p");
  status.className = "headerlink-status";
  status.setAttribute("role", "status");

  function copy(event) {
    var address = event.currentTarget.href;
    if (navigator.clipboard) {
      navigator.clipboard.writeText(address).then(function () { status.textContent = main.dataset.copiedLabel; }, function () {});
    }
  }

  main.querySelectorAll("h2[id], h3[id], h4[id]").forEach(function (heading) {
    var link = document.createElement("a");
    link.className = "headerlink";
    link.href = "#" + heading.id;
    link.textContent = "#";
    link.setAttribute("aria-label", main.dataset.linkLabel + ": " + heading.textContent.trim());
    link.addEventListener("click", copy);
    heading.append(" ", link);
  });
  document.body.append(status);
})();
