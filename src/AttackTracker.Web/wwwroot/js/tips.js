// What a mark, a column or a day of a drawing stands for, beside the pointer. Screen readers have it from the label itself.
let tip;

const show = (label, x, y) => {
  if (!tip?.isConnected) {
    tip = document.createElement("div");
    tip.className = "tip";
    tip.setAttribute("aria-hidden", "true");
    document.body.append(tip);
  }
  tip.textContent = label;
  tip.hidden = false;
  const { width, height } = tip.getBoundingClientRect();
  tip.style.left = `${Math.max(8, Math.min(innerWidth - width - 8, x - width / 2))}px`;
  tip.style.top = `${y - height - 14 > 0 ? y - height - 14 : y + 18}px`;
};
const hide = () => { if (tip) tip.hidden = true; };

document.addEventListener("pointermove", event => {
  const mark = event.pointerType === "touch" || event.buttons ? null : event.target.closest?.("svg a[aria-label], [data-calendar] a");
  if (mark) show(mark.getAttribute("aria-label"), event.clientX, event.clientY);
  else hide();
}, { passive: true });
document.addEventListener("scroll", hide, { passive: true, capture: true });
document.addEventListener("click", hide);
document.addEventListener("keydown", hide);
