// Boxes with a list of names: while the list is open its keys belong to it and not to the browser, whose Enter would send the form.
document.addEventListener("keydown", event => {
  const box = event.target;
  if (box.getAttribute?.("role") !== "combobox") return;
  const isOpen = box.getAttribute("aria-expanded") === "true";
  if (event.key === "ArrowDown" || (isOpen && (event.key === "ArrowUp" || event.key === "Enter"))) event.preventDefault();
}, { capture: true });
