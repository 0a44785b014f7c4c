// Sending: parcels go to the centre in the order they were written, any number of times, until it says it has them.
const POLL = 5000, POLL_HIDDEN = 20000, PATIENCE = 12000, PHOTO_PATIENCE = 45000;
const MOST_PARCELS = 40, MOST_BYTES = 250000;

/** Everything the page knows. `parcels` are in the order they were written. */
const desk = {
  keep: null, token: "", tables: {}, page: null, tag: "", offset: 0, reachable: null, problem: "",
  blocked: new Set(), last: 0, parcels: [], photos: new Map(), device: "", listeners: [], sending: false, urgent: false, again: null, wait: 0,

  changed() { this.listeners.forEach((listener) => listener()); },
  now() { return Date.now() + this.offset; },
  get table() { return this.tables[this.token] || null; },
  waiting() { return this.parcels.filter((p) => p.state === "waiting"); },
  refused() { return this.parcels.filter((p) => p.state === "refused"); },

  async load() {
    this.keep = await openKeeping();
    const [parcels, photos, device, tables] = await Promise.all([
      this.keep.all("parcels"), this.keep.all("photos"),
      this.keep.get("things", "device"), this.keep.get("things", "tables"),
    ]);
    this.parcels = parcels.sort((a, b) => a.n - b.n);
    this.last = this.parcels.length ? this.parcels[this.parcels.length - 1].n : 0;
    photos.forEach((photo) => this.photos.set(photo.id, photo));
    this.tables = tables || {};
    this.device = device || newId();
    if (!device) await this.keep.write([["things", "device", this.device]]);
  },

  /** Begin with a table's pass; what was kept for it is shown at once. */
  async enter(token) {
    this.token = token;
    this.tag = "";
    this.page = token ? (await this.keep.get("things", `page:${token}`)) || null : null;
    if (token) await this.keep.write([["things", "token", token]]);
    this.problem = "";
    this.changed();
    this.wake();
  },

  /** Keep something for the centre, with whatever else changes at the same time, and send it when it can be. */
  async put(what, body, changes = [], photos = []) {
    this.last = Math.max(Date.now(), this.last + 1);
    const parcel = {
      id: newId(), n: this.last, token: this.token, state: "waiting", why: "",
      what, body, photos: photos.map((photo) => photo.id),
    };
    const kept = photos.map((photo) => ["photos", photo.id, photo]);
    await this.keep.write([["parcels", parcel.id, parcel], ...kept, ...changes]);
    if (!this.parcels.some((known) => known.id === parcel.id)) this.parcels.push(parcel);
    photos.forEach((photo) => this.photos.set(photo.id, photo));
    this.changed();
    this.wake();
    return parcel;
  },

  wake() {
    this.wait = 0;
    this.urgent = true;
    this.blocked.clear();
    this.schedule(0);
  },

  schedule(delay) {
    clearTimeout(this.again);
    this.again = setTimeout(() => this.turn(), delay);
  },

  /** One turn: send what waits, then ask what is new. */
  async turn() {
    if (this.sending || !this.token) return;
    this.sending = true;
    this.urgent = false;
    try {
      await this.look();
      await this.send();
      await this.ask();
      this.wait = 0;
      this.reached(true);
    } catch (error) {
      this.wait = Math.min(15000, (this.wait || 1000) * 1.7);
      if (!(error instanceof Refusal)) this.reached(false);
    } finally {
      this.sending = false;
      const pause = document.hidden ? POLL_HIDDEN : POLL;
      const soon = this.urgent || (!this.wait && this.ready().length);
      this.schedule(soon ? 0 : this.wait ? this.wait * (0.7 + Math.random() * 0.6) : pause * (0.9 + Math.random() * 0.2));
    }
  },

  /** What another tab of this browser wrote or sent meanwhile. */
  async look() {
    const known = new Map(this.parcels.map((parcel) => [parcel.id, parcel]));
    let news = false;
    for (const kept of await this.keep.all("parcels")) {
      const mine = known.get(kept.id);
      if (mine && (mine.state !== "waiting" || kept.state === "waiting")) continue;
      news = true;
      if (mine) {
        Object.assign(mine, kept);
        continue;
      }
      for (const id of kept.photos) if (!this.photos.has(id)) this.photos.set(id, await this.keep.get("photos", id));
      if (!this.parcels.some((parcel) => parcel.id === kept.id)) this.parcels.push(kept);
    }
    if (!news) return;
    this.parcels.sort((a, b) => a.n - b.n);
    this.last = Math.max(this.last, this.parcels[this.parcels.length - 1].n);
    this.changed();
  },

  reached(yes) {
    if (this.reachable !== yes) {
      this.reachable = yes;
      this.changed();
    }
  },

  /** The pass to send with: a new sign of the same table serves for what was written under the old one. */
  passFor(parcel) {
    const then = this.tables[parcel.token], now = this.tables[this.token];
    return !then || (now && then.id === now.id) ? this.token : parcel.token;
  },

  /** What can be sent now: not what was written at a table whose pass is refused. */
  ready() {
    return this.waiting().filter((parcel) => !this.blocked.has(this.passFor(parcel)));
  },

  async send(most = MOST_PARCELS) {
    for (let waiting = this.ready(); waiting.length; waiting = this.ready()) {
      const pass = this.passFor(waiting[0]);
      const batch = this.batchOf(waiting, pass, most);
      try {
        await this.sendBatch(batch, pass);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (error.status === 401) this.blocked.add(pass);
        else if (![400, 413, 422].includes(error.status)) throw error;
        else if (batch.length > 1) most = 1; // one of them cannot be read: find it, and let the others through
        else await this.stamp(batch, [{ id: batch[0].id, outcome: "refused", why: "why:lan-request" }]);
      }
    }
  },

  batchOf(waiting, pass, most) {
    const batch = [];
    let bytes = 0;
    for (const parcel of waiting) {
      bytes += JSON.stringify(parcel.body).length * 2;
      if (this.passFor(parcel) !== pass || batch.length === most || (batch.length && bytes > MOST_BYTES)) break;
      batch.push(parcel);
    }
    return batch;
  },

  async sendBatch(batch, pass) {
    for (const parcel of batch) await this.sendPhotos(parcel, pass);
    const answer = await this.call("/api/parcels", {
      pass, method: "POST", body: JSON.stringify({ parcels: batch.map((parcel) => this.bodyOf(parcel)) }),
    });
    const { receipts, lacking } = await answer.json();
    const before = this.waiting().length;
    if (lacking.length && (await this.forgetPhotos(batch, lacking))) return;
    await this.stamp(batch, receipts);
    if (this.waiting().length === before) throw new Error("no receipt");
  },

  bodyOf(parcel) {
    const sent = parcel.photos.map((id) => this.photos.get(id)?.digest).filter(Boolean);
    const photos = [...(parcel.body.photos || []), ...sent];
    return { ...parcel.body, id: parcel.id, what: parcel.what, ...(photos.length ? { photos } : {}) };
  },

  async sendPhotos(parcel, pass) {
    for (const id of parcel.photos) {
      const photo = this.photos.get(id);
      if (!photo || photo.digest || photo.refused) continue;
      try {
        const answer = await this.call("/api/photo", {
          pass, method: "POST", body: new Blob([photo.bytes], { type: "image/jpeg" }), patience: PHOTO_PATIENCE,
        });
        photo.digest = (await answer.json()).photo;
      } catch (error) {
        if (!(error instanceof Refusal) || error.status !== 422) throw error;
        photo.refused = true; // its card goes without it, and says so
      }
      await this.keep.write([["photos", id, photo]]);
    }
  },

  /** The centre lost photos it once had (it goes on from a copy): they are sent again. Whether there are any here. */
  async forgetPhotos(batch, lacking) {
    const lost = new Set(lacking), changes = [];
    for (const id of batch.flatMap((parcel) => parcel.photos)) {
      const photo = this.photos.get(id);
      if (photo && lost.has(photo.digest) && !photo.again) {
        photo.digest = "";
        photo.again = true;
        changes.push(["photos", id, photo]);
      }
    }
    if (changes.length) await this.keep.write(changes);
    return changes.length > 0;
  },

  async stamp(batch, receipts) {
    const answers = new Map(receipts.map((receipt) => [receipt.id, receipt]));
    const done = [];
    for (const parcel of batch) {
      const answer = answers.get(parcel.id);
      if (!answer) continue;
      parcel.state = answer.outcome === "refused" ? "refused" : "received";
      parcel.why = answer.why;
      done.push(["parcels", parcel.id, parcel]);
    }
    if (done.length) await this.keep.write(done);
    this.changed();
  },

  async ask() {
    const headers = this.tag ? { "If-None-Match": this.tag } : {};
    const answer = await this.call("/api/table", { pass: this.token, headers });
    this.offset = Number(answer.headers.get("X-Now")) - Date.now();
    if (answer.status !== 200) return;
    this.tag = answer.headers.get("ETag") || "";
    this.page = await answer.json();
    const known = this.tables[this.token];
    const changes = [["things", `page:${this.token}`, this.page]];
    if (!known || known.id !== this.page.table.id || known.number !== this.page.table.number) {
      this.tables[this.token] = { id: this.page.table.id, number: this.page.table.number };
      changes.push(["things", "tables", this.tables]);
    }
    await this.keep.write([...changes, ...this.redacted()]);
    this.changed();
  },

  /** Words the centre had to erase are erased here too. */
  redacted() {
    const gone = new Set(this.page.cards.filter((card) => card.redacted).map((card) => card.card));
    const old = this.parcels.filter((parcel) => parcel.state === "received" && gone.has(parcel.body.card));
    if (old.length) this.parcels = this.parcels.filter((parcel) => !old.includes(parcel));
    const photos = old.flatMap((parcel) => parcel.photos);
    photos.forEach((id) => this.photos.delete(id));
    return [...old.map((parcel) => ["parcels", parcel.id, undefined]), ...photos.map((id) => ["photos", id, undefined])];
  },

  /** One request. A refusal is told apart from silence: after silence the same is tried again. */
  async call(path, { pass, method = "GET", body, headers = {}, patience = PATIENCE }) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), patience);
    try {
      const answer = await fetch(path, {
        method, body, signal: stop.signal, cache: "no-store",
        headers: { Authorization: `Bearer ${pass}`, "X-Device": this.device, ...headers },
      });
      if (answer.ok || answer.status === 304) {
        if (pass === this.token && this.problem) this.setProblem("");
        return answer;
      }
      this.reached(true);
      if (answer.status === 401 && pass === this.token) this.setProblem("pass");
      throw new Refusal(answer.status);
    } finally {
      clearTimeout(timer);
    }
  },

  setProblem(problem) {
    if (this.problem !== problem) {
      this.problem = problem;
      this.changed();
    }
  },
};

class Refusal extends Error {
  constructor(status) {
    super(`refused: ${status}`);
    this.status = status;
  }
}
