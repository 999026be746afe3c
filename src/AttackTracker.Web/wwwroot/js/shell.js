// What must work before the circuit is up, or without it.
document.addEventListener("click", event => {
  if (event.target.closest("[data-reload]")) location.reload();
});

// The address stays what it is. While the click goes down, since the framework follows links on its way up.
document.addEventListener("click", event => {
  if (event.target.closest("a.skip")) {
    event.preventDefault();
    document.getElementById("main")?.focus();
  }
}, true);

document.addEventListener("keydown", event => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (slash || (event.key?.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)) {
    const search = document.getElementById("search");
    if (search?.offsetParent) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (document.querySelector(".find-link")?.offsetParent) {
      event.preventDefault();
      document.querySelector(".find-link").click();
    }
  }
});

// Panels are <details>: they open without a script; these lines close them as people expect.
const panels = () => document.querySelectorAll("details[data-panel][open]");
document.addEventListener("click", event => {
  for (const panel of panels()) {
    if (event.target.closest("[data-close-panel]") || !panel.contains(event.target)) panel.open = false;
  }
});
document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  // A field in which something is looked for is emptied first.
  const field = event.target.closest("[data-find]");
  if (field?.value) {
    event.preventDefault();
    field.value = "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return;
  }
  for (const panel of panels()) {
    panel.open = false;
    panel.querySelector("summary").focus();
  }
});

// A page that the server wants to show while the reader is leaving by a link comes too late: the link holds.
let leaving = null;
document.addEventListener("click", event => {
  const link = event.target.closest("a[href]");
  if (!link || link.href === location.href || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
  leaving = { from: location.href, to: link.href, until: Date.now() + 5000 };
}, true);
const moves = window.Blazor?._internal?.navigationManager;
if (moves) {
  const navigateTo = moves.navigateTo;
  moves.navigateTo = (address, ...rest) => {
    const isLeaving = leaving && location.href === leaving.from && Date.now() < leaving.until;
    // The same page with another query is where the link itself leads on to.
    if (isLeaving && new URL(address, document.baseURI).pathname !== new URL(leaving.to).pathname) return;
    leaving = null;
    navigateTo(address, ...rest);
  };
}
