// Words are evidence: a selection in the text of an article becomes the words of a field. The choice goes into the address, from which the page is made;
// nothing is kept here. Offsets count UTF-16 code units of the stored text: each block begins with its own, in data-at, and holds its characters unaltered.
(() => {
  const wordish = /[\p{L}\p{N}]/u;
  const root = () => document.querySelector("[data-text]");
  const bar = () => document.querySelector("[data-pickbar]");
  const typing = target => target.closest?.("input, textarea, select, [contenteditable], dialog[open]");
  let byKeys = false;
  let pressed = false;
  let timer = 0;

  const lengthTo = (block, node, offset) => {
    const range = document.createRange();
    range.selectNodeContents(block);
    range.setEnd(node, offset);
    return range.toString().length;
  };

  // The selected words as [start, end], cut to whole words; null where nothing of the text is selected.
  const selected = () => {
    const text = root();
    const selection = getSelection();
    if (!text || selection.rangeCount === 0 || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(text)) return null;
    const blocks = [...text.querySelectorAll("[data-at]")].filter(block => range.intersectsNode(block));
    if (blocks.length === 0) return null;
    const [first, last] = [blocks[0], blocks[blocks.length - 1]];
    const [head, tail] = [first.textContent, last.textContent];
    let from = first.contains(range.startContainer) ? lengthTo(first, range.startContainer, range.startOffset) : 0;
    let to = last.contains(range.endContainer) ? lengthTo(last, range.endContainer, range.endOffset) : tail.length;
    while (from < head.length && /\s/.test(head[from])) from++;
    while (to > 0 && /\s/.test(tail[to - 1])) to--;
    while (from > 0 && wordish.test(head[from - 1]) && wordish.test(head[from] ?? "")) from--;
    while (to > 0 && to < tail.length && wordish.test(tail[to - 1]) && wordish.test(tail[to])) to++;
    const span = [Number(first.dataset.at) + from, Number(last.dataset.at) + to];
    return span[0] < span[1] ? span : null;
  };

  const hide = () => { const shown = bar(); if (shown) shown.hidden = true; };

  const show = () => {
    const shown = bar();
    if (!shown) return;
    if (!selected()) { hide(); return; }
    shown.hidden = false;
    const box = getSelection().getRangeAt(0).getBoundingClientRect();
    const below = box.bottom + 8 + shown.offsetHeight < innerHeight;
    shown.style.top = `${Math.max(56, below ? box.bottom + 8 : box.top - shown.offsetHeight - 8)}px`;
    shown.style.left = `${Math.max(8, Math.min(box.left, innerWidth - shown.offsetWidth - 8))}px`;
  };

  const pick = field => {
    const span = selected();
    if (!span) return;
    const words = `${field}:${span[0]}-${span[1]}`;
    const address = new URL(location.href);
    const asked = address.searchParams;
    const adds = asked.get("do") === "add";
    if (field === "any") {
      for (const name of ["field", "edit", "words"]) asked.delete(name);
      asked.set("do", "add");
    } else if (!adds) {
      if (asked.get("edit") !== "1" || asked.get("field") !== field) asked.delete("words");
      asked.delete("do");
      if (!asked.has("report")) asked.set("report", bar().dataset.report);
      asked.set("field", field);
      asked.set("edit", "1");
    }
    const kept = asked.getAll("words").filter(word => word !== `${field}:` && word !== words);
    asked.delete("words");
    for (const word of [...kept, words]) asked.append("words", word);
    address.hash = "";
    getSelection().removeAllRanges();
    leave();
    hide();
    Blazor.navigateTo(address.pathname + address.search);
  };

  const enter = () => {
    const text = root();
    const from = text?.querySelector("mark.hot") ?? [...text?.querySelectorAll("[data-at]") ?? []].find(block => block.getBoundingClientRect().bottom > 80);
    if (!from) return;
    byKeys = true;
    text.dataset.mode = "words";
    const selection = getSelection();
    const range = document.createRange();
    range.selectNodeContents(from);
    range.collapse(true);
    selection.removeAllRanges();
    selection.addRange(range);
    selection.modify("extend", "forward", "word");
    show();
  };

  const leave = () => {
    byKeys = false;
    delete root()?.dataset.mode;
  };

  const move = event => {
    const selection = getSelection();
    const forward = event.key === "ArrowRight" || event.key === "ArrowDown";
    const step = event.key === "ArrowLeft" || event.key === "ArrowRight" ? "word" : "line";
    if (event.shiftKey) {
      selection.modify("extend", forward ? "forward" : "backward", step);
    } else {
      if (forward) selection.collapseToEnd(); else selection.collapseToStart();
      if (step === "line") selection.modify("move", forward ? "forward" : "backward", "line");
      const before = [selection.focusNode, selection.focusOffset];
      selection.modify("extend", forward ? "forward" : "backward", "word");
      // Always from the beginning to the end, so that Shift takes more and not less.
      if (!forward) selection.setBaseAndExtent(selection.focusNode, selection.focusOffset, ...before);
    }
    const box = selection.getRangeAt(0).getBoundingClientRect();
    if (box.top < 70 || box.bottom > innerHeight - 70) selection.focusNode.parentElement.scrollIntoView({ block: "center" });
    show();
  };

  document.addEventListener("selectionchange", () => {
    if (!bar() || pressed) return;
    clearTimeout(timer);
    timer = setTimeout(show, 120);
  });
  document.addEventListener("pointerdown", event => { pressed = !event.target.closest?.("[data-pickbar]") && event.pointerType === "mouse"; });
  document.addEventListener("pointerup", () => { pressed = false; if (bar()) setTimeout(show); });
  document.addEventListener("pointercancel", () => { pressed = false; });
  addEventListener("scroll", () => { if (bar() && !bar().hidden) show(); }, { capture: true, passive: true });

  // A press on the bar must not take the selection away, nor the end of a selection follow the link that it ended on.
  document.addEventListener("mousedown", event => { if (event.target.closest?.("[data-pickbar]")) event.preventDefault(); });
  document.addEventListener("click", event => {
    const button = event.target.closest?.("[data-pick]");
    if (button) pick(button.dataset.pick);
    else if (event.detail > 0 && event.target.closest?.("[data-text] a") && selected()) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const take = () => { event.preventDefault(); event.stopPropagation(); };
    const dialog = document.querySelector("dialog[data-keys]");
    if (event.key === "?" && dialog) { take(); dialog.showModal(); return; }
    const shown = bar();
    if (!shown) return;
    if (event.key === "." && !byKeys) { take(); enter(); return; }
    if (byKeys && event.key.startsWith("Arrow")) { take(); move(event); return; }
    // The bar comes a moment after the selection; whoever is faster than it means the same.
    if (shown.hidden && !selected()) return;
    if (event.key === "Escape") { take(); getSelection().removeAllRanges(); leave(); hide(); return; }
    const button = shown.querySelector(`[data-letter="${CSS.escape(event.key.toLowerCase())}"]`);
    if (button) { take(); pick(button.dataset.pick); }
  }, true);
})();
