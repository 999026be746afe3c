// Copies what stands before a button, and says so to those who see and those who listen.
document.addEventListener("click", async event => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const text = button.parentElement.querySelector("[data-cited]");
  const told = button.parentElement.querySelector("[data-copied]");
  try {
    await navigator.clipboard.writeText(text.textContent);
    told.textContent = "Copied";
  } catch {
    // Browsers give the clipboard to secure addresses only: then the text is selected, for the person's own keys.
    getSelection().selectAllChildren(text);
    told.textContent = "Selected; copy it with your keyboard";
  }
  setTimeout(() => { told.textContent = ""; }, 4000);
});
