// data-focus="…" gets the focus when it appears and when its word becomes another; of a form it is the first input. So a key press never leaves
// the focus behind on what is gone, and a screen reader reads the next value out.
(() => {
  let last = null;
  const look = () => {
    const wishes = document.querySelectorAll("[data-focus]");
    const wish = wishes[wishes.length - 1];
    const word = wish?.dataset.focus ?? null;
    if (word === last) return;
    last = word;
    if (!wish) return;
    const target = wish.matches("form") ? wish.querySelector("input:not([type=hidden]), select, textarea, button") : wish;
    target?.focus({ preventScroll: wish.matches("h2") });
    if (target?.matches("input:not([type=checkbox], [type=radio], [type=date])")) target.select();
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-focus"] });
  look();
})();

// One key, one answer: until the page has answered a key, others do nothing. Nobody accepts a value that came up under their finger, and the first
// letters of a note are no commands.
(() => {
  const Patience = 1500;
  let held = null;
  const seen = () => JSON.stringify([
    document.querySelector("[data-shown]")?.dataset.shown,
    [...document.querySelectorAll("[data-focus]")].map(e => e.dataset.focus),
    document.querySelectorAll(".rv .faults p, .rvkeys, .equal").length,
  ]);
  document.addEventListener("keydown", event => {
    // Answered, even if the page looks again as it did before: a form was opened and is being closed.
    if (held && held.seen !== seen()) held = null;
    if (!document.querySelector(".rvpage") || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
    if (held && performance.now() - held.at < Patience) {
      event.stopImmediatePropagation();
      event.preventDefault();
      return;
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    held = document.querySelector(`.rvpage [data-key~="${CSS.escape(key)}"]:not([disabled])`) ? { seen: seen(), at: performance.now() } : null;
  }, { capture: true });
})();
