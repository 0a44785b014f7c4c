// Sheets: what a table leaves of a round, who sits at it, the rehearsal, and the file as a last resort.

/** What the table left of a round: the newest of the centre's and of what was written here. */
function leftOf(round) {
  const far = (desk.page?.left || []).find((left) => left.round === round);
  const near = desk.parcels.filter((p) => p.what === "messages" && p.body.round === round && desk.passFor(p) === desk.token).pop();
  const knows = near && far && [far.id, ...far.apart.map((other) => other.id)].includes(near.id);
  if (near && !knows && (near.state === "waiting" || !far)) return { ...near.body, id: near.id, state: near.state, apart: [] };
  return far ? { ...far, state: "received" } : null;
}

/** The versions somebody saw who goes on from these words: all that stand. */
const seenIds = (left) => (left ? [left.id, ...left.apart.map((other) => other.id)].join(" ") : "");

class Messages {
  constructor() {
    this.body = el("div", { class: "list" });
    this.round = null;
  }

  /** Whether words are being written here that were not sent: their round stays when the next one begins. */
  get busy() {
    return this.round !== null && Boolean(this.sender) && !this.sender.disabled;
  }

  /** Leave this round, keeping what was typed. */
  async leave() {
    await this.now();
    this.round = null;
  }

  key(round) {
    return `messages:${desk.token}:${round}`;
  }

  /** Show a round's messages; what is being typed stays. */
  async show(round, force = false) {
    if (this.loading) return undefined;
    if (round === this.round && !force) return this.drawState();
    this.loading = true;
    await this.now();
    this.round = round;
    const left = leftOf(round), kept = await desk.keep.get("things", this.key(round));
    this.draft = kept || { messages: [0, 1, 2].map((at) => left?.messages[at] || ""), not_agreed: left?.not_agreed || "", based_on: seenIds(left) };
    this.loading = false;
    this.draw(Boolean(kept));
    return undefined;
  }

  draw(kept) {
    const field = (label, value, set, name) => {
      const area = el("textarea", { maxlength: "2000", rows: "2", "aria-label": label, name });
      area.value = value;
      area.addEventListener("input", () => { set(area.value); grow(area); this.later(); });
      requestAnimationFrame(() => grow(area));
      return el("label", { class: "line" }, label, area);
    };
    this.state = el("div", { class: "list" });
    this.saved = el("span", { class: "saved", role: "status" }, kept ? say("draft-kept") : "");
    this.sender = button("main", say("messages-send"), () => this.send(), { disabled: !kept });
    const number = (desk.page?.rounds || []).find((each) => each.id === this.round)?.number;
    this.body.replaceChildren(el("section", { class: "panel", "aria-label": say("messages") },
      el("h2", {}, number ? say("messages-of", { number }) : say("messages")),
      el("p", { class: "small muted" }, say("messages-help")), this.state,
      ...this.draft.messages.map((text, at) => field(say("message", { number: at + 1 }), text, (value) => { this.draft.messages[at] = value; }, `m${at}`)),
      field(say("not-agreed"), this.draft.not_agreed, (value) => { this.draft.not_agreed = value; }, "not_agreed"),
      this.saved, this.sender));
    this.drawState();
  }

  drawState() {
    if (!this.state) return;
    const left = leftOf(this.round);
    const same = left && this.draft.based_on !== seenIds(left) && !this.sender.disabled;
    this.state.replaceChildren(
      ...(left && left.state === "waiting" ? [note("warn", "clock", "", say("messages-waiting"))] : []),
      ...(left && left.state === "received" && !same ? [note("good", "check", "", say("messages-received"))] : []),
      ...(same ? [note("warn", "alert", say("messages-elsewhere"), this.words(left),
        el("div", { class: "act" }, button("plain", say("messages-take"), () => this.takeOver(left))))] : []),
      ...(left?.apart || []).map((other) => note("warn", "alert", say("other-version"), this.words(other))));
    if (left && left.state === "received" && this.sender.disabled && this.draft.based_on !== seenIds(left)) this.show(this.round, true);
  }

  words(left) {
    return el("span", { class: "other" }, [...left.messages, left.not_agreed].filter(Boolean).join("\n"));
  }

  async takeOver(left) {
    await desk.keep.write([["things", this.key(this.round), undefined]]);
    this.draft = { messages: [0, 1, 2].map((at) => left.messages[at] || ""), not_agreed: left.not_agreed, based_on: seenIds(left) };
    this.draw(false);
  }

  later() {
    this.sender.disabled = false;
    this.saved.textContent = "";
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), KEEP_AFTER);
  }

  async now() {
    clearTimeout(this.timer);
    if (this.round === null || !this.sender || this.sender.disabled) return;
    try {
      await desk.keep.write([["things", this.key(this.round), this.draft]]);
      this.saved.textContent = say("draft-kept");
    } catch {
      this.saved.textContent = say("draft-not-kept");
    }
  }

  async send() {
    clearTimeout(this.timer);
    const { messages, not_agreed, based_on } = this.draft;
    if (![...messages, not_agreed].some((text) => text.trim())) return;
    this.sender.disabled = true;
    try {
      const body = { round: this.round, messages: messages.map((text) => text.trim()), not_agreed: not_agreed.trim(), based_on };
      const parcel = await desk.put("messages", body, [["things", this.key(this.round), undefined]]);
      this.draft.based_on = parcel.id;
      this.saved.textContent = "";
      this.drawState();
      toast(say("messages-sent"));
    } catch {
      this.sender.disabled = false;
      toast(say("not-kept"));
    }
  }
}

/** People at the table in a round: one tap. */
function peopleNow(round) {
  const near = desk.parcels.filter((p) => p.what === "count" && p.body.round === round && desk.passFor(p) === desk.token).pop();
  if (near && near.state === "waiting") return near.body.count;
  return desk.page?.counts[round] ?? near?.body.count ?? null;
}

function peoplePanel(round) {
  const now = peopleNow(round);
  const chips = Array.from({ length: 25 }, (_, at) => at).map((count) => button("chip count", String(count),
    () => desk.put("count", { round, count }).catch(() => toast(say("not-kept"))), { "aria-pressed": String(count === now) }));
  const row = el("div", { class: "chips", role: "group", "aria-label": say("people") }, ...chips);
  requestAnimationFrame(() => { const at = chips[now ?? 8]; if (at) row.scrollLeft = at.offsetLeft - row.clientWidth / 2 + 22; });
  return el("section", { class: "panel" }, el("h2", {}, say("people")),
    el("p", { class: "small muted" }, now === null ? say("people-help") : say("people-now", { n: now })), row);
}

function rehearsalPanel() {
  const sent = desk.parcels.filter((parcel) => parcel.what === "trial").pop();
  const state = desk.page?.trial ? note("good", "check", "", say("trial-received"))
    : sent?.state === "waiting" ? note("warn", "clock", "", say("trial-waiting")) : null;
  return el("section", { class: "panel" }, el("h2", {}, say("trial")), el("p", { class: "small muted" }, say("trial-help")), state,
    button("second", say("trial-send"), () => desk.put("trial", {}).catch(() => toast(say("not-kept"))), { disabled: sent?.state === "waiting" }));
}

function promptsPanel() {
  const prompts = desk.page?.prompts || [];
  if (!prompts.length) return null;
  return el("section", { class: "panel" }, el("h2", {}, say("prompts")),
    ...prompts.map((prompt) => el("p", { class: "other" }, prompt.text)));
}

function queuePanel() {
  const waiting = desk.waiting().length, refused = desk.refused().length;
  return el("section", { class: "panel" }, el("h2", {}, say("queue")),
    waiting ? note("warn", "up", say("not-sent", { n: waiting }), desk.reachable ? say("sending") : say("sending-later"))
      : note("good", "check", "", say("all-sent")),
    refused > 0 && note("bad", "alert", say("refused-count", { n: refused }), say("refused-help")),
    desk.keep && !desk.keep.safe && note("bad", "alert", say("unsafe-title"), say("unsafe")),
    el("div", { class: "row" }, button("second", say("send-now"), () => desk.wake(), { disabled: !waiting }),
      button("second", say("save-file"), () => saveFile(), { icon: "save" })),
    el("p", { class: "small muted" }, say("save-file-help")));
}

function languagePanel(chosen) {
  return el("section", { class: "panel" }, el("h2", {}, say("language")), el("div", { class: "row" },
    ...[["it", "Italiano"], ["en", "English"]].map(([code, name]) => button("chip", name, () => chosen(code), { "aria-pressed": String(language.now === code), lang: code }))),
    el("p", { class: "small muted" }, say("about")));
}

async function base64(bytes) {
  const blob = new Blob([bytes]);
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.split(",")[1] || "");
    reader.readAsDataURL(blob);
  });
}

/** Everything that was written here, as a file the centre can read once or ten times. */
async function fileText() {
  const named = desk.table || { id: desk.page?.table.id || "", number: desk.page?.table.number || 0 };
  const parcels = [...desk.parcels];
  const photos = {};
  for (const id of parcels.flatMap((parcel) => parcel.photos)) {
    const photo = desk.photos.get(id);
    if (photo) photos[id] = await base64(photo.bytes);
  }
  return JSON.stringify({
    format: "eventdesk-notes", version: 1, event: desk.page?.event || "", table: named.id, number: named.number,
    parcels: parcels.map(({ id, what, body, photos: local, token }) => ({ ...body, id, what, local, table: desk.tables[token]?.id || "", pass: desk.tables[token] ? "" : token })),
    photos,
  });
}

async function saveFile() {
  await view.composer.add(); // what stands in the box is a card, too
  const text = await fileText();
  const day = new Date(desk.now()).toISOString().slice(0, 16).replace(/[T:]/g, "-");
  const link = el("a", { href: URL.createObjectURL(new Blob([text], { type: "application/json" })),
    download: `${say("file-name", { number: desk.page?.table.number ?? "" })}-${day}.json` });
  document.body.append(link);
  link.click();
  link.remove();
  toast(say("file-saved"));
}
