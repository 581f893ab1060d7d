// The two things that a page does better with a script: it remembers light or dark, and shows the original in place.
(function () {
  "use strict";
  var root = document.documentElement;
  var button = document.querySelector("button.theme");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var dark = root.dataset.theme
        ? root.dataset.theme === "dark"
        : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = dark ? "light" : "dark";
      try {
        localStorage.setItem("theme", root.dataset.theme);
      } catch (error) {
        // A browser that keeps nothing: the choice lasts as long as the page.
      }
    });
  }

  var busy = false;
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a.beside");
    if (!link || busy || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    event.preventDefault();
    busy = true;
    fetch(link.href)
      .then(function (answer) {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.text();
      })
      .then(function (text) {
        var fresh = new DOMParser().parseFromString(text, "text/html").getElementById("story");
        document.getElementById("story").replaceWith(fresh);
        history.replaceState(null, "", link.href);
        fresh.querySelector("a.beside").focus({ preventScroll: true });
        busy = false;
      })
      .catch(function () {
        location.href = link.href;
      });
  });

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    document.querySelectorAll("details.languages[open]").forEach(function (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });
  document.addEventListener("click", function (event) {
    document.querySelectorAll("details.languages[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
})();
