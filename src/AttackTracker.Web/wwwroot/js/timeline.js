// What needs the browser at hand: how wide the drawing may be, the brush, wheel and fingers that zoom, and keys wherever the focus is.
const Near = 7;
const Fewest = 3;
const Pause = 120;
const Keys = ["ArrowLeft", "ArrowRight", "Enter", "[", "]", "+", "-", "0"];

export function attach(figure, page) {
  // Left before the script had come.
  if (!figure) return { dispose() {} };
  // What is refused is refused because the page was left meanwhile.
  const call = (method, ...values) => page.invokeMethodAsync(method, ...values).catch(() => {});
  let told = 0;
  const tell = () => {
    const width = Math.round(figure.clientWidth);
    if (width > 0 && Math.abs(width - told) > 4) {
      told = width;
      // The next page comes with the one drawing that fits.
      document.cookie = `drawing-width=${width};path=${new URL(document.baseURI).pathname};max-age=31536000;samesite=lax`;
      call("FitAsync", width);
    }
  };
  const observer = new ResizeObserver(tell);
  observer.observe(figure);
  tell();

  const numbers = text => text.split(" ").map(Number);
  const chart = () => figure.querySelector("svg.timeline");
  const point = (svg, e) => new DOMPoint(e.clientX, e.clientY).matrixTransform(svg.getScreenCTM().inverse());

  // Days are counted from the first of all; ends are the starts of days, so the last is one more.
  const state = svg => {
    const [origin, all] = numbers(svg.querySelector("[data-all]").dataset.all);
    const [first, days, left, right, top, base] = numbers(svg.dataset.plot);
    const field = svg.querySelector("[data-strip]");
    const strip = [Number(field.getAttribute("x")), Number(field.getAttribute("width"))];
    return {
      origin, all, top, base, strip,
      from: Number(svg.dataset.first) - origin,
      to: Number(svg.dataset.last) - origin + 1,
      dayAt: x => first - origin + (x - left) / (right - left) * days,
      stripDayAt: x => (x - strip[0]) / strip[1] * all,
    };
  };
  const kept = (now, from, to) => {
    const days = Math.min(now.all, Math.max(Fewest, to - from));
    const start = Math.min(now.all - days, Math.max(0, (from + to - days) / 2));
    return [start, start + days];
  };
  const draw = (svg, now, from, to) => {
    const brush = svg.querySelector("[data-brush]");
    brush.setAttribute("x", now.strip[0] + from / now.all * now.strip[1]);
    brush.setAttribute("width", Math.max(1, (to - from) / now.all * now.strip[1]));
  };
  const show = (now, from, to) => {
    const first = Math.floor(from + 0.001), last = Math.max(first, Math.ceil(to - 0.001) - 1);
    call("ShowAsync", now.origin + first, now.origin + last);
  };

  // The brush on the strip: a new one, an end of it, or all of it.
  const brushed = event => {
    const field = event.target.closest("[data-strip]");
    if (!field || event.button !== 0) return;
    const svg = field.ownerSVGElement, now = state(svg);
    const start = point(svg, event).x, scale = now.strip[1] / now.all;
    const left = now.strip[0] + now.from * scale, right = now.strip[0] + now.to * scale;
    const isAll = right - left > now.strip[1] - 4;
    const mode = Math.abs(start - left) < Near ? "from" : Math.abs(start - right) < Near ? "to"
      : !isAll && start > left && start < right ? "pan" : "new";
    let wanted = [now.from, now.to];
    field.setPointerCapture(event.pointerId);
    const moved = e => {
      const day = Math.min(now.all, Math.max(0, now.stripDayAt(point(svg, e).x))), begun = now.stripDayAt(start);
      if (mode === "from") wanted = [Math.min(day, now.to - 1), now.to];
      else if (mode === "to") wanted = [now.from, Math.max(day, now.from + 1)];
      else if (mode === "new") wanted = [Math.min(begun, day), Math.max(begun, day)];
      else wanted = kept(now, now.from + day - begun, now.to + day - begun);
      draw(svg, now, ...wanted);
    };
    const released = e => {
      field.removeEventListener("pointermove", moved);
      // Back to what the server drew: it redraws when the range really changes.
      draw(svg, now, now.from, now.to);
      if (Math.abs(point(svg, e).x - start) > 3) {
        const whole = mode === "pan" ? [Math.round(wanted[0]), Math.round(wanted[0]) + now.to - now.from] : wanted;
        show(now, ...whole);
      }
    };
    field.addEventListener("pointermove", moved);
    field.addEventListener("pointerup", released, { once: true });
    event.preventDefault();
  };
  figure.addEventListener("pointerdown", brushed);

  // The wheel over strip and columns, and two fingers of a touchpad anywhere, zoom around the day under the pointer; sideways they move.
  let turning = null, waiting = 0;
  const wheeled = event => {
    const svg = event.target.closest("svg.timeline");
    if (!svg || !svg.querySelector("[data-all]")) return;
    const now = state(svg), at = point(svg, event);
    if (!event.ctrlKey && at.y > now.base) return;
    const [from, to] = turning ?? [now.from, now.to];
    const sideways = event.shiftKey ? event.deltaY || event.deltaX : Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : 0;
    let wanted;
    if (sideways) {
      const by = (to - from) * sideways / 1000;
      wanted = kept(now, from + by, to + by);
    } else {
      const factor = Math.exp(Math.max(-60, Math.min(60, event.deltaY)) * (event.ctrlKey ? 0.01 : 0.004));
      const day = at.y < now.top - 20 ? now.stripDayAt(at.x) : now.dayAt(at.x);
      const middle = Math.min(to, Math.max(from, day));
      wanted = kept(now, middle - (middle - from) * factor, middle + (to - middle) * factor);
    }
    // Where nothing can change the page scrolls on.
    const isSame = wanted[0] <= from && wanted[1] >= to && svg.dataset.whole === "true" || Math.abs(wanted[0] - from) + Math.abs(wanted[1] - to) < 1e-6;
    if (isSame && !turning) return;
    event.preventDefault();
    turning = wanted;
    draw(svg, now, ...wanted);
    clearTimeout(waiting);
    waiting = setTimeout(() => { const [a, b] = turning; turning = null; draw(svg, now, now.from, now.to); show(now, a, b); }, Pause);
  };
  figure.addEventListener("wheel", wheeled, { passive: false });

  // Two fingers on the glass: the days under them stay under them.
  const fingers = new Map();
  let pinch = null;
  const touched = event => {
    const svg = event.target.closest("svg.timeline");
    if (event.pointerType !== "touch" || !svg || !svg.querySelector("[data-all]") || event.target.closest("[data-strip]")) return;
    fingers.set(event.pointerId, point(svg, event).x);
    if (fingers.size === 2) {
      const now = state(svg), [a, b] = [...fingers.values()].map(now.dayAt);
      pinch = { svg, now, days: [Math.min(a, b), Math.max(a, b)], wanted: null };
    }
  };
  const pinched = event => {
    if (!fingers.has(event.pointerId)) return;
    if (pinch) {
      const { svg, now, days } = pinch;
      fingers.set(event.pointerId, point(svg, event).x);
      const [a, b] = [...fingers.values()].sort((x, y) => x - y).map(now.dayAt);
      const factor = (days[1] - days[0]) / Math.max(b - a, (now.to - now.from) / 100);
      const from = days[0] - (a - now.from) * factor;
      pinch.wanted = kept(now, from, from + (now.to - now.from) * factor);
      draw(svg, now, ...pinch.wanted);
    }
  };
  const lifted = event => {
    if (!fingers.delete(event.pointerId) || !pinch) return;
    const { svg, now, wanted } = pinch;
    pinch = null;
    if (wanted) {
      draw(svg, now, now.from, now.to);
      show(now, ...wanted);
    }
  };
  figure.addEventListener("pointerdown", touched);
  figure.addEventListener("pointermove", pinched);
  for (const end of ["pointerup", "pointercancel"]) figure.addEventListener(end, lifted);

  const keyed = event => {
    const busy = event.target.closest("input, textarea, select, [contenteditable]") || event.key === "Enter" && event.target.closest("a, button, summary");
    if (Keys.includes(event.key) && !busy && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      call("PressAsync", event.key);
    }
  };
  document.addEventListener("keydown", keyed);
  figure.dataset.bound = "true";
  return {
    dispose() {
      observer.disconnect();
      clearTimeout(waiting);
      document.removeEventListener("keydown", keyed);
    }
  };
}
