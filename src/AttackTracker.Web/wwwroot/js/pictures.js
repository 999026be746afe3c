// A drawing as PNG: the SVG file, with the letters of the site put into it, painted on a canvas of twice its size.
const Scale = 2;

const encoded = async address => {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
};

const painted = async address => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(await answer.text() || answer.statusText);
  const picture = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
  const font = document.querySelector("link[rel=preload][as=font]");
  if (font) {
    const face = picture.querySelector("style");
    face.textContent += `@font-face{font-family:Inter;font-weight:100 900;src:url(data:font/woff2;base64,${await encoded(font.href)}) format("woff2")}`;
  }
  const image = new Image();
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(new XMLSerializer().serializeToString(picture));
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * Scale;
  canvas.height = image.naturalHeight * Scale;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  const name = /filename="([^"]+)\.svg"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "attacktracker";
  return [await new Promise(done => canvas.toBlob(done, "image/png")), name + ".png"];
};

document.addEventListener("click", async event => {
  const link = event.target.closest("a[data-png]");
  if (!link) return;
  event.preventDefault();
  const said = document.querySelector("[data-png-said]");
  const say = words => { if (said) said.textContent = words; };
  say(said?.dataset.pngSaid);
  try {
    const [blob, name] = await painted(link.href);
    const file = document.createElement("a");
    file.href = URL.createObjectURL(blob);
    file.download = name;
    file.click();
    setTimeout(() => URL.revokeObjectURL(file.href), 10000);
    say("");
  } catch (problem) {
    say(said?.dataset.failed.replace("{0}", problem.message));
  }
});
