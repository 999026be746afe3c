// The map as PNG: the browser draws the picture that the site makes, twice as large, and keeps it as a file.
document.addEventListener("click", async event => {
  const button = event.target.closest("button[data-png]");
  if (!button) return;
  const told = button.parentElement.querySelector("[data-told]");
  told.textContent = told.dataset.told;
  try {
    const image = new Image();
    image.src = button.dataset.png;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const file = await new Promise(done => canvas.toBlob(done, "image/png"));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = "attacktracker-map.png";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    told.textContent = "";
  } catch {
    told.textContent = told.dataset.failed;
  }
});
