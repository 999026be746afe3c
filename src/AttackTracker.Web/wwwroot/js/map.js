// What needs the browser at hand: how much room the map has, dragging, pinching, the wheel, and keys.
// While it moves, only transforms are set here; when it rests the page draws it anew, and the transforms go.
const Rest = 220;
const Step = 1.6;
const Pan = 90;
const Still = 4;

export function attach(figure, page) {
  // Left before the script had come.
  if (!figure) return { dispose() {} };
  // What is refused is refused because the page was left meanwhile.
  const call = (method, ...values) => page.invokeMethodAsync(method, ...values).catch(() => {});
  const svg = figure.querySelector("svg.map");
  let told = "";
  const tell = () => {
    const [width, height] = [Math.round(figure.clientWidth), Math.round(figure.clientHeight)];
    if (width > 40 && height > 40 && `${width} ${height}` !== told) {
      told = `${width} ${height}`;
      return call("FitAsync", width, height);
    }
  };
  const observer = new ResizeObserver(tell);
  observer.observe(figure);
  const fitted = tell();

  const number = (element, name) => Number(element.dataset[name]);
  // A point p of what the page drew stands at scale * p + (x, y) while the map moves.
  let now = { scale: 1, x: 0, y: 0 };
  let sent = null;
  let rest = 0;

  const paint = () => {
    figure.classList.add("moving");
    svg.querySelector("[data-moving]").style.transform = `translate(${now.x}px,${now.y}px) scale(${now.scale})`;
    for (const mark of svg.querySelectorAll("[data-mark]")) {
      const [x, y] = [number(mark, "x"), number(mark, "y")];
      mark.style.transform = `translate(${now.scale * x + now.x - x}px,${now.scale * y + now.y - y}px)`;
    }
  };
  const settle = () => {
    now = { scale: 1, x: 0, y: 0 };
    figure.classList.remove("moving");
    for (const moved of svg.querySelectorAll("[data-moving],[data-mark]")) moved.style.transform = "";
  };
  const send = async () => {
    clearTimeout(rest);
    rest = 0;
    if (now.scale === 1 && now.x === 0 && now.y === 0) return settle();
    const [scale, width, height] = [number(svg, "scale"), svg.viewBox.baseVal.width, svg.viewBox.baseVal.height];
    // The middle of the screen, in what the page drew, is the new middle of the sheet.
    const x = (width / 2 - now.x) / now.scale - width / 2, y = (height / 2 - now.y) / now.scale - height / 2;
    sent = now;
    await call("MoveAsync", number(svg, "x") + x / scale, number(svg, "y") + y / scale, scale * now.scale);
    if (sent) redrawn();
  };
  // What was moved since then stays moved: the page has drawn what it was told.
  const redrawn = () => {
    if (sent) {
      const scale = now.scale / sent.scale;
      now = { scale, x: now.x - scale * sent.x, y: now.y - scale * sent.y };
      sent = null;
    }
    const isStill = Math.abs(now.scale - 1) < 1e-6 && Math.abs(now.x) + Math.abs(now.y) < 0.01;
    if (isStill) settle(); else paint();
  };
  const later = () => {
    clearTimeout(rest);
    rest = setTimeout(send, Rest);
  };
  const zoom = (by, x, y) => {
    now = { scale: now.scale * by, x: x - by * (x - now.x), y: y - by * (y - now.y) };
    paint();
  };
  const pan = (x, y) => {
    now = { ...now, x: now.x + x, y: now.y + y };
    paint();
  };

  const at = event => {
    const box = svg.getBoundingClientRect();
    return { x: (event.clientX - box.left) * svg.viewBox.baseVal.width / box.width, y: (event.clientY - box.top) * svg.viewBox.baseVal.height / box.height };
  };
  const pointers = new Map();
  let dragged = false;
  const pressed = event => {
    if (event.button !== 0 || event.target.closest(".map-tools,.map-note")) return;
    if (!pointers.size) dragged = false;
    pointers.set(event.pointerId, at(event));
  };
  const moved = event => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const after = at(event);
    if (!dragged && Math.hypot(after.x - before.x, after.y - before.y) < Still) return;
    if (!dragged) {
      dragged = true;
      clearTimeout(rest);
      rest = 0;
    }
    svg.setPointerCapture(event.pointerId);
    const others = [...pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    pointers.set(event.pointerId, after);
    if (others.length === 0) return pan(after.x - before.x, after.y - before.y);
    const other = others[0];
    const was = Math.hypot(before.x - other.x, before.y - other.y), is = Math.hypot(after.x - other.x, after.y - other.y);
    pan((after.x - before.x) / 2, (after.y - before.y) / 2);
    if (was > 10 && is > 10) zoom(is / was, (after.x + other.x) / 2, (after.y + other.y) / 2);
  };
  const released = event => {
    if (pointers.delete(event.pointerId) && dragged && !pointers.size) send();
  };
  // The end of a drag over a circle is no click on it.
  const clicked = event => {
    if (dragged) {
      event.preventDefault();
      event.stopPropagation();
      dragged = false;
    }
  };
  const wheeled = event => {
    if (event.target.closest(".map-note")) return;
    event.preventDefault();
    const point = at(event);
    zoom(Math.exp(-Math.max(-120, Math.min(120, event.deltaMode ? event.deltaY * 30 : event.deltaY)) * 0.0025), point.x, point.y);
    later();
  };
  const dragstart = event => event.preventDefault();

  // One circle takes part in the order of Tab: the selected one, else the largest. Arrows lead on from there.
  const circles = () => [...svg.querySelectorAll("[data-circle]")];
  const enter = () => {
    const all = circles();
    const first = all.find(circle => circle.getAttribute("aria-current")) ?? all.at(-1);
    for (const circle of all) circle.setAttribute("tabindex", circle === first || circle === document.activeElement ? "0" : "-1");
  };
  const walk = (from, dx, dy) => {
    const [x, y] = [number(from, "cx"), number(from, "cy")];
    let best = null, least = Infinity;
    for (const circle of circles()) {
      const [ax, ay] = [number(circle, "cx") - x, number(circle, "cy") - y];
      const ahead = ax * dx + ay * dy, aside = Math.abs(ax * dy - ay * dx);
      if (ahead > 0.5 && ahead + 2 * aside < least) [best, least] = [circle, ahead + 2 * aside];
    }
    best?.focus();
  };
  const Ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const keyed = event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
    const way = Ways[event.key];
    if (way && figure.contains(event.target)) {
      event.preventDefault();
      const circle = event.target.closest("[data-circle]");
      if (circle) return walk(circle, ...way);
      pan(-way[0] * Pan, -way[1] * Pan);
      later();
    } else if (event.key === "+" || event.key === "=" || event.key === "-") {
      event.preventDefault();
      zoom(event.key === "-" ? 1 / Step : Step, svg.viewBox.baseVal.width / 2, svg.viewBox.baseVal.height / 2);
      later();
    } else if (event.key === "0") {
      event.preventDefault();
      call("HomeAsync");
    }
  };

  const listening = [
    [figure, "pointerdown", pressed], [figure, "pointermove", moved], [figure, "pointerup", released], [figure, "pointercancel", released],
    [figure, "click", clicked, true], [figure, "dragstart", dragstart], [figure, "wheel", wheeled, { passive: false }], [document, "keydown", keyed]
  ];
  for (const [target, name, listener, options] of listening) target.addEventListener(name, listener, options);
  const drawn = new MutationObserver(changes => {
    enter();
    if (changes.some(change => change.target === svg)) redrawn();
  });
  drawn.observe(svg, { childList: true, subtree: true, attributeFilter: ["data-x", "data-y", "data-scale"] });
  enter();
  Promise.resolve(fitted).then(() => { figure.dataset.bound = "true"; });
  return {
    dispose() {
      clearTimeout(rest);
      observer.disconnect();
      drawn.disconnect();
      for (const [target, name, listener, options] of listening) target.removeEventListener(name, listener, options);
    }
  };
}
