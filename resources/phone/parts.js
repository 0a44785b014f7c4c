// Parts: what the page is made of. Words only ever go in as text, never as markup.
const ICONS = {
  check: "M5 12l5 5L20 7", clock: "M12 7v5l3 2M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0",
  up: "M12 19V5M6 11l6-6 6 6", x: "M6 6l12 12M18 6L6 18", eye: "M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7M10 12a2 2 0 1 0 4 0 2 2 0 1 0-4 0",
  alert: "M12 4l9 16H3zM12 10v4M12 17v.01", camera: "M4 8h3l2-3h6l2 3h3v11H4zM9 13a3 3 0 1 0 6 0 3 3 0 1 0-6 0",
  cards: "M4 5h16v14H4zM8 10h8M8 14h5", star: "M12 4l2.5 5 5.5.8-4 3.9 1 5.5-5-2.6-5 2.6 1-5.5-4-3.9 5.5-.8z",
  people: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 1 0 0 7M2 20c0-4 3-6 7-6s7 2 7 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14c2.5.5 4 2.5 4 6",
  pencil: "M4 20h4L19 9l-4-4L4 16zM13 7l4 4", off: "M3 3l18 18M9 16a4 4 0 0 1 6 0M6 12a9 9 0 0 1 3-2M2 9a15 15 0 0 1 5-3M12 20v.01M15 10a9 9 0 0 1 3 2M11 5a15 15 0 0 1 11 4",
  talk: "M4 5h16v11H10l-5 4v-4H4z", save: "M12 4v11M7 11l5 5 5-5M4 20h16", more: "M6 9l6 6 6-6",
};

function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** An element: `on*` are listeners, the rest properties or attributes; children are nodes or text. */
function el(tag, given = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name === "class") made.className = value;
    else if (name in made && typeof value !== "string") made[name] = value;
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

function button(look, words, act, given = {}) {
  const { icon: name, ...rest } = given;
  return el("button", { type: "button", class: look, onclick: act, ...rest }, ...(name ? [icon(name)] : []), words);
}

function note(look, name, title, words, ...more) {
  return el("div", { class: `note ${look}`, role: look === "bad" ? "alert" : "status" }, icon(name),
    el("div", { class: "say" }, title && el("b", {}, title), words), ...more);
}

let toastTimer = null;
function toast(words) {
  document.querySelector(".toast")?.remove();
  document.body.append(el("div", { class: "toast", role: "status" }, words));
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => document.querySelector(".toast")?.remove(), 3500);
}

/** A sheet from below; `fill(close)` gives what is in it. */
function sheet(title, fill, closed = () => {}) {
  const dialog = el("dialog", { "aria-label": title });
  // Old phones know no dialogs: there the sheet is a part of the page that lies above it.
  const close = () => (dialog.close ? dialog.close() : dialog.dispatchEvent(new Event("close")));
  dialog.append(el("div", { class: "body" },
    el("div", { class: "head" }, el("h2", { tabindex: "-1", autofocus: true }, title),
      el("button", { type: "button", "aria-label": say("close"), onclick: close }, icon("x"))),
    ...fill(close)));
  dialog.addEventListener("close", () => { dialog.remove(); closed(); });
  dialog.addEventListener("click", (event) => { if (event.target === dialog) close(); });
  document.body.append(dialog);
  if (dialog.showModal) dialog.showModal();
  else dialog.setAttribute("open", "");
  return dialog;
}

function grow(area) {
  area.style.height = "auto";
  area.style.height = `${Math.min(area.scrollHeight + 2, window.innerHeight * 0.5)}px`;
}

/** A number with a minus and a plus. */
function stepper(name, value, changed) {
  const shown = el("output", { "aria-live": "polite" }, String(value));
  const step = (by) => {
    value = Math.max(0, Math.min(999, value + by));
    shown.textContent = String(value);
    changed(value);
  };
  return el("div", { class: "stepper", role: "group", "aria-label": name },
    el("button", { type: "button", "aria-label": say("less"), onclick: () => step(-1) }, "−"), shown,
    el("button", { type: "button", "aria-label": say("more"), onclick: () => step(1) }, "+"));
}

const MOST_PHOTO = 290000;

/** A photo at most 1600 pixels wide and 290 kB, without what its file says of place and camera. */
async function shrunk(file) {
  const picture = await pictureOf(file);
  const width = picture.width || picture.naturalWidth, height = picture.height || picture.naturalHeight;
  for (const side of [1600, 1280, 1024, 800]) {
    const scale = Math.min(1, side / Math.max(width, height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#ffffff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    for (const quality of [0.82, 0.7, 0.58, 0.46]) {
      const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", quality));
      if (blob && blob.size <= MOST_PHOTO) return blob;
    }
  }
  throw new Error("too large");
}

async function pictureOf(file) {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    const image = new Image();
    image.src = URL.createObjectURL(file);
    await image.decode();
    return image;
  }
}

/** A photo kept here: its bytes, so that every browser can keep them. */
async function keptPhoto(blob) {
  return { id: newId(), bytes: await blob.arrayBuffer(), digest: "" };
}

function photoAddress(photo) {
  photo.address ??= URL.createObjectURL(new Blob([photo.bytes], { type: "image/jpeg" }));
  return photo.address;
}

const seenPhotos = new Map();
/** The address of a photo the centre has, of a card of this table. */
function farPhoto(digest) {
  for (const photo of desk.photos.values()) if (photo.digest === digest) return Promise.resolve(photoAddress(photo));
  if (!seenPhotos.has(digest)) {
    const asking = desk.call(`/api/photo/${digest}`, { pass: desk.token })
      .then(async (answer) => URL.createObjectURL(await answer.blob()));
    asking.catch(() => seenPhotos.delete(digest));
    seenPhotos.set(digest, asking);
  }
  return seenPhotos.get(digest);
}

function thumb(photo, remove) {
  const image = el("img", { alt: say("photo") });
  if (photo.bytes) image.src = photoAddress(photo);
  else farPhoto(photo.digest).then((address) => { image.src = address; }, () => {});
  return el("div", { class: "thumb" }, image,
    remove && el("button", { type: "button", "aria-label": say("photo-remove"), onclick: remove }, icon("x")));
}
