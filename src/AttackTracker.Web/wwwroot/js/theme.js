// Runs before the first paint, so that the page never flashes in the other theme.
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const stored = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
  const apply = () => { root.dataset.theme = stored() ?? (system.matches ? "dark" : "light"); };
  apply();
  system.addEventListener("change", apply);
  // Where a page is brought in by a fetch, <html> becomes the server's, which knows no theme.
  new MutationObserver(() => { if (!root.dataset.theme) apply(); }).observe(root, { attributeFilter: ["data-theme"] });

  document.addEventListener("click", event => {
    if (!event.target.closest("[data-toggle-theme]")) return;
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    try { localStorage.setItem("theme", root.dataset.theme); } catch { /* private window: the choice lasts as long as the page */ }
  });
})();
