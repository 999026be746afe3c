// What needs the browser at hand: how wide the drawing may be, dragging the brush of the strip, and keys wherever the focus is.
const Near = 7;
const Keys = ["ArrowLeft", "ArrowRight", "Enter", "[", "]"];

export function attach(figure, page) {
  let told = 0;
  const tell = () => {
    const width = Math.round(figure.clientWidth);
    if (width > 0 && Math.abs(width - told) > 4) {
      told = width;
      page.invokeMethodAsync("FitAsync", width);
    }
  };
  const observer = new ResizeObserver(tell);
  observer.observe(figure);
  tell();

  const pressed = event => {
    const field = event.target.closest("[data-strip]");
    if (!field || event.button !== 0) return;
    const svg = field.ownerSVGElement;
    const at = e => new DOMPoint(e.clientX, e.clientY).matrixTransform(svg.getScreenCTM().inverse()).x;
    const number = (element, name) => Number(element.getAttribute(name));
    const left = number(field, "x"), right = left + number(field, "width");
    const brush = svg.querySelector("[data-brush]");
    const from = number(brush, "x"), to = from + number(brush, "width");
    const start = at(event);
    const isAll = to - from > right - left - 4;
    const mode = Math.abs(start - from) < Near ? "from" : Math.abs(start - to) < Near ? "to"
      : !isAll && start > from && start < to ? "pan" : "new";
    let now = [from, to];
    field.setPointerCapture(event.pointerId);

    const moved = e => {
      const x = Math.min(right, Math.max(left, at(e)));
      if (mode === "from") now = [Math.min(x, to - 2), to];
      else if (mode === "to") now = [from, Math.max(x, from + 2)];
      else if (mode === "new") now = [Math.min(start, x), Math.max(start, x)];
      else {
        const by = Math.min(right - to, Math.max(left - from, x - start));
        now = [from + by, to + by];
      }
      brush.setAttribute("x", now[0]);
      brush.setAttribute("width", Math.max(1, now[1] - now[0]));
    };
    const released = e => {
      field.removeEventListener("pointermove", moved);
      // Back to what the server drew: it redraws when the range really changes.
      brush.setAttribute("x", from);
      brush.setAttribute("width", to - from);
      if (Math.abs(at(e) - start) > 3) {
        page.invokeMethodAsync("BrushAsync", (now[0] - left) / (right - left), (now[1] - left) / (right - left));
      }
    };
    field.addEventListener("pointermove", moved);
    field.addEventListener("pointerup", released, { once: true });
    event.preventDefault();
  };
  figure.addEventListener("pointerdown", pressed);

  const keyed = event => {
    const busy = event.target.closest("input, textarea, select, [contenteditable]") || event.key === "Enter" && event.target.closest("a, button, summary");
    if (Keys.includes(event.key) && !busy && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      page.invokeMethodAsync("PressAsync", event.key);
    }
  };
  document.addEventListener("keydown", keyed);
  figure.dataset.bound = "true";
  return {
    dispose() {
      observer.disconnect();
      figure.removeEventListener("pointerdown", pressed);
      document.removeEventListener("keydown", keyed);
    }
  };
}
