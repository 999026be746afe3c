// What a page asks for by attributes alone, so that it works on the page as served and after the circuit has taken over:
//   data-in-view="words"   is brought into view when it appears or when the attribute moves to another element
//   data-key="a b"         a link or button that these keys press while nobody types
//   data-scrolls           the part whose visible share the ruler's window shows
(() => {
  const brought = new Map();

  const bringIntoView = () => {
    for (const target of document.querySelectorAll("[data-in-view]")) {
      const wish = target.dataset.inView;
      if (brought.get(wish) === target) continue;
      brought.set(wish, target);
      const box = target.getBoundingClientRect();
      const hidden = box.top < 60 || box.bottom > innerHeight - 60 || document.elementFromPoint(box.left + 2, box.top + 2)?.closest("[data-in-view]") !== target;
      if (hidden) target.scrollIntoView({ block: wish === "words" ? "center" : "nearest" });
    }
  };

  const drawWindow = () => {
    const part = document.querySelector("[data-scrolls]");
    const frame = document.querySelector(".ruler .window");
    if (!part || !frame) return;
    frame.setAttribute("y", String(640 * part.scrollTop / part.scrollHeight));
    frame.setAttribute("height", String(640 * Math.min(1, part.clientHeight / part.scrollHeight)));
  };

  const look = () => { bringIntoView(); drawWindow(); };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-in-view"] });
  addEventListener("scroll", drawWindow, { capture: true, passive: true });
  addEventListener("resize", drawWindow);
  look();

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const target = document.querySelector(`[data-key~="${CSS.escape(key)}"]`);
    if (target) {
      event.preventDefault();
      target.click();
    }
  });
})();
