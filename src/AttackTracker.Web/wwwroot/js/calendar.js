// Arrows lead from day to day in a calendar, over the days on which nothing was; a year scrolls to its end, which is the latest.
const Steps = { ArrowLeft: -7, ArrowRight: 7, ArrowUp: -1, ArrowDown: 1 };

document.addEventListener("keydown", event => {
  const step = Steps[event.key];
  const day = event.target.closest("[data-calendar] [data-day]");
  if (!step || !day || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const from = Number(day.dataset.day);
  let best = null, least = Infinity;
  for (const other of document.querySelectorAll("[data-calendar] [data-day]")) {
    const by = (Number(other.dataset.day) - from) * Math.sign(step);
    if (by > 0 && by < least && (Math.abs(step) === 1 || by % 7 === 0)) [best, least] = [other, by];
  }
  if (!best) return;
  day.tabIndex = -1;
  best.tabIndex = 0;
  best.focus();
});
