// Cards: one box and Enter; everything else is optional and quick.
const KINDS = ["idea", "need", "criticality", "proposal", "agreement", "disagreement", "minority", "question"];
const LONGEST = 20000, MOST_PHOTOS = 6, KEEP_AFTER = 300;

const emptyDraft = () => ({ text: "", kind: "idea", title: "", theme: "", place: "", support: 0, tags: "", photos: [] });

/** The card as fields of a parcel. */
function fieldsOf(draft, round) {
  return {
    text: draft.text.trim(), kind: draft.kind, title: draft.title.trim(), theme: draft.theme,
    place: draft.place.trim(), support: draft.support, round,
    tags: draft.tags.split(",").map((tag) => tag.trim()).filter(Boolean),
  };
}

/** The cards of this table: what the centre has, with what was written here since. In the order of writing. */
function cardsNow() {
  const cards = new Map();
  for (const card of desk.page?.cards || []) {
    cards.set(card.card, { ...card, state: card.read ? "read" : "received", near: [] });
  }
  const known = new Set((desk.page?.cards || []).flatMap((card) => [card.id, ...card.apart.map((other) => other.id)]));
  for (const parcel of desk.parcels) {
    if (desk.passFor(parcel) !== desk.token) continue;
    const at = cards.get(parcel.body.card);
    if (parcel.what === "card" && !known.has(parcel.id) && !isOld(parcel, at)) {
      const photos = parcel.photos.map((id) => desk.photos.get(id)).filter((photo) => photo && !photo.refused);
      cards.set(parcel.body.card, {
        apart: [], versions: 1, withdrawn: null, ...at, ...parcel.body, id: parcel.id, state: parcel.state, why: parcel.why,
        photos: parcel.body.photos || [], near: photos,
      });
    } else if (parcel.what === "withdraw" && at && parcel.state !== "refused") {
      cards.set(parcel.body.card, { ...at, withdrawn: at.withdrawn ?? parcel.body.reason, state: at.withdrawn ? at.state : parcel.state });
    }
  }
  return [...cards.values()];
}

/** Whether the centre has something newer in place of this. */
function isOld(parcel, at) {
  return Boolean(at && parcel.state === "received" && (at.versions > 1 || at.redacted));
}

/** The fields beside the words: shared by writing and editing. `changed` is called after each change. */
function detailFields(draft, changed) {
  const line = (key, name, list) => el("label", { class: "line" }, say(key),
    el("input", { type: "text", value: draft[name], maxlength: "300", autocomplete: "off", enterkeyhint: "next", ...(list || {}),
      oninput: (event) => { draft[name] = event.target.value; changed(); } }));
  const themes = desk.page?.themes || [];
  const theme = el("select", { class: "field", onchange: (event) => { draft.theme = event.target.value; changed(); } },
    el("option", { value: "" }, say("theme-of-table")),
    ...themes.map(([id, name]) => el("option", { value: id, selected: id === draft.theme }, name)));
  return [
    line("title", "title"), line("place", "place"),
    el("div", { class: "row" }, el("span", { class: "grow" }, say("support")),
      stepper(say("support"), draft.support, (value) => { draft.support = value; changed(); })),
    themes.length > 1 && el("label", { class: "line" }, say("theme"), theme),
    line("tags", "tags"),
  ].filter(Boolean);
}

function kindChips(draft, changed) {
  const chips = KINDS.map((kind) => button("chip", say(`kind.${kind}`), () => {
    draft.kind = kind;
    chips.forEach((chip, at) => chip.setAttribute("aria-pressed", String(KINDS[at] === kind)));
    changed();
  }, { "aria-pressed": String(kind === draft.kind) }));
  return el("div", { class: "chips", role: "group", "aria-label": say("kind") }, ...chips);
}

/** Choose a photo, look at it, be warned of faces and names; then it is the card's. */
function photoButton(draft, added) {
  const file = el("input", { type: "file", accept: "image/*", hidden: true });
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    file.value = "";
    if (!chosen) return;
    try {
      const photo = await keptPhoto(await shrunk(chosen));
      sheet(say("photo-check"), (close) => [
        el("img", { class: "preview", src: photoAddress(photo), alt: say("photo") }),
        note("warn", "alert", say("photo-warning-title"), say("photo-warning")),
        button("main", say("photo-use"), () => { close(); added(photo); }),
        button("second", say("photo-again"), () => { close(); file.click(); }),
      ]);
    } catch {
      toast(say("photo-bad"));
    }
  });
  return [file, button("plain", say("photo-add"), () => {
    if (draft.photos.length >= MOST_PHOTOS) toast(say("photo-most", { n: MOST_PHOTOS }));
    else file.click();
  }, { icon: "camera" })];
}

class Composer {
  constructor() {
    this.draft = emptyDraft();
    this.open = false;
    // The box stays the same element from card to card: a phone's keyboard closes when it is taken away.
    this.area = el("textarea", { class: "big", maxlength: String(LONGEST), enterkeyhint: "send", autocapitalize: "sentences", disabled: true });
    this.area.addEventListener("input", () => { this.draft.text = this.area.value; grow(this.area); this.later(); });
    this.area.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.add();
    });
    this.rest = el("div", { class: "list" });
    this.body = el("section", { class: "panel" }, this.area, this.rest);
  }

  async load() {
    this.area.disabled = true;
    const kept = await desk.keep.get("things", `draft:${desk.token}`);
    this.draft = kept ? { ...emptyDraft(), ...kept, photos: [] } : emptyDraft();
    for (const id of kept?.photos || []) if (desk.photos.get(id)) this.draft.photos.push(desk.photos.get(id));
    this.area.disabled = false;
    this.draw();
  }

  draw() {
    for (const name of ["placeholder", "aria-label"]) this.area.setAttribute(name, say("write-here"));
    this.body.setAttribute("aria-label", say("write"));
    if (this.area.value !== this.draft.text) this.area.value = this.draft.text;
    this.saved = el("span", { class: "saved grow", role: "status" }, this.empty ? "" : say("draft-kept"));
    this.thumbs = el("div", { class: "thumbs", hidden: !this.draft.photos.length });
    this.adder = button("main", say("add"), () => this.add(), { disabled: this.empty });
    const more = el("div", { hidden: !this.open }, el("div", { class: "list" }, ...detailFields(this.draft, () => this.later())));
    const toggle = button("plain", say("details"), () => {
      this.open = more.hidden;
      more.hidden = !this.open;
      toggle.setAttribute("aria-expanded", String(this.open));
    }, { "aria-expanded": String(this.open), icon: "more" });
    const [file, camera] = photoButton(this.draft, (photo) => { this.draft.photos.push(photo); this.drawThumbs(); this.now(photo); });
    this.rest.replaceChildren(kindChips(this.draft, () => this.later()), this.thumbs, more,
      el("div", { class: "row" }, toggle, file, camera, this.saved), this.adder);
    this.drawThumbs();
    requestAnimationFrame(() => grow(this.area));
  }

  drawThumbs() {
    this.thumbs.hidden = !this.draft.photos.length;
    this.thumbs.replaceChildren(...this.draft.photos.map((photo) => thumb(photo, () => {
      this.draft.photos = this.draft.photos.filter((other) => other !== photo);
      this.drawThumbs();
      this.now();
    })));
    this.adder.disabled = this.empty;
  }

  get empty() {
    return !this.draft.text.trim() && !this.draft.photos.length;
  }

  kept() {
    const { photos, ...words } = this.draft;
    return ["things", `draft:${desk.token}`, { ...words, photos: photos.map((photo) => photo.id) }];
  }

  later() {
    this.adder.disabled = this.empty;
    this.saved.textContent = "";
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), KEEP_AFTER);
  }

  /** Keep the draft at once; a photo with it. */
  async now(photo) {
    clearTimeout(this.timer);
    if (!desk.token) return;
    try {
      await desk.keep.write([this.kept(), ...(photo ? [["photos", photo.id, photo]] : [])]);
      if (photo) desk.photos.set(photo.id, photo);
      this.saved.textContent = this.empty ? "" : say("draft-kept");
    } catch {
      this.saved.textContent = say("draft-not-kept");
    }
  }

  /** The card is kept for the centre, and the box is ready for the next one. */
  async add() {
    if (this.empty) return;
    clearTimeout(this.timer);
    const done = this.draft, next = { ...emptyDraft(), kind: done.kind };
    // Emptied at once: what is typed from now on is the next card's.
    this.draft = next;
    this.area.value = "";
    const { photos, ...bare } = next;
    try {
      await desk.put("card", { ...fieldsOf(done, roundNow()), card: newId(), based_on: "" },
        [["things", `draft:${desk.token}`, { ...bare, photos: [] }]], done.photos);
    } catch {
      this.draft = { ...done, text: [done.text, next.text].filter(Boolean).join("\n") };
      toast(say("not-kept"));
    }
    this.draw();
    this.area.focus();
  }
}

const STATES = { waiting: "clock", received: "check", read: "eye", refused: "alert" };

function stateOf(card) {
  return el("span", { class: `state ${card.state === "read" ? "received" : card.state}` }, icon(STATES[card.state]), say(`state.${card.state}`));
}

function cardView(card) {
  const round = (desk.page?.rounds || []).find((each) => each.id === card.round);
  const words = card.redacted && !card.text ? say("redacted") : card.text;
  const photos = [...card.near, ...card.photos.map((digest) => ({ digest }))];
  return el("li", {}, el("button", { type: "button", class: `card ${card.withdrawn !== null ? "gone" : ""}`, onclick: () => editCard(card) },
    card.title && el("span", { class: "title" }, card.title), words && el("span", { class: "words" }, words),
    photos.length > 0 && el("span", { class: "thumbs" }, ...photos.map((photo) => thumb(photo))),
    card.withdrawn !== null && el("span", { class: "small" }, say("withdrawn", { reason: card.withdrawn })),
    card.apart.length > 0 && el("span", { class: "small state waiting" }, say("apart", { n: card.apart.length + 1 })),
    el("span", { class: "foot" }, el("span", { class: "kind" }, say(`kind.${card.kind}`)),
      round && el("span", {}, say("round", { number: round.number })), card.place && el("span", {}, card.place),
      card.support > 0 && el("span", {}, say("supports", { n: card.support })), stateOf(card))));
}

/** Change a card, or take it back with a reason. The former words are kept at the centre. */
async function editCard(card) {
  const kept = (await desk.keep.get("things", `edit:${card.card}`)) || {};
  const draft = { ...emptyDraft(), ...card, tags: card.tags.join(", "), photos: [], ...kept };
  let timer = null;
  const forget = ["things", `edit:${card.card}`, undefined];
  const changed = () => {
    clearTimeout(timer);
    const { text, kind, title, theme, place, support, tags } = draft;
    timer = setTimeout(() => desk.keep.write([["things", `edit:${card.card}`, { text, kind, title, theme, place, support, tags }]]), KEEP_AFTER);
  };
  const put = async (close, what, body, words) => {
    clearTimeout(timer);
    try {
      await desk.put(what, body, [forget], what === "card" ? [...card.near, ...draft.photos] : []);
      close();
      toast(words);
    } catch {
      toast(say("not-kept"));
    }
  };
  sheet(say("edit"), (close) => {
    if (card.withdrawn !== null) {
      return [el("p", { class: "other" }, card.text), el("p", {}, say("withdrawn", { reason: card.withdrawn }))];
    }
    const area = el("textarea", { class: "big", maxlength: String(LONGEST), "aria-label": say("write-here") });
    area.value = draft.text;
    area.addEventListener("input", () => { draft.text = area.value; grow(area); changed(); });
    requestAnimationFrame(() => grow(area));
    const thumbs = el("div", { class: "thumbs" });
    const drawThumbs = () => thumbs.replaceChildren(
      ...[...card.near, ...card.photos.map((digest) => ({ digest }))].map((photo) => thumb(photo)),
      ...draft.photos.map((photo) => thumb(photo)));
    drawThumbs();
    const [file, camera] = photoButton(draft, (photo) => { draft.photos.push(photo); drawThumbs(); });
    return [
      card.state === "refused" && note("bad", "alert", say("refused"), say(card.why || "why:lan-request")),
      ...card.apart.map((other) => note("warn", "alert", say("other-version"), el("span", { class: "other" }, other.text))),
      area, kindChips(draft, changed), thumbs, ...detailFields(draft, changed), el("div", { class: "row" }, file, camera),
      button("main", say("save"), () => {
        if (!draft.text.trim() && !card.photos.length && !card.near.length) return;
        const body = { ...fieldsOf(draft, card.round), card: card.card, based_on: [card.id, ...card.apart.map((other) => other.id)].join(" "), photos: card.photos };
        put(close, "card", body, say("changed"));
      }),
      el("p", { class: "small muted" }, say("kept-for-ever")),
      button("second bad", say("withdraw"), () => withdrawCard(card, (reason) => put(close, "withdraw", { card: card.card, reason }, say("withdrawn-now")))),
    ].filter(Boolean);
  });
}

function withdrawCard(card, done) {
  sheet(say("withdraw"), (close) => {
    const reason = el("input", { type: "text", maxlength: "300", "aria-label": say("reason"), placeholder: say("reason") });
    const go = button("main", say("withdraw"), () => { close(); done(reason.value.trim()); }, { disabled: true });
    reason.addEventListener("input", () => { go.disabled = !reason.value.trim(); });
    return [el("p", {}, say("withdraw-why")), reason, go];
  });
}
