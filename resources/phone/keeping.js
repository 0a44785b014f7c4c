// Keeping: what was written here survives a reload, a closed browser and an empty battery.
const STORES = ["things", "parcels", "photos"];

/** 128 random bits as 32 hexadecimal digits: ids that devices which never met cannot share. */
function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
}

function asked(request) {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

class Database {
  constructor(db) {
    this.db = db;
    this.safe = true;
    // Another tab with a newer page wants to change the stores: let it.
    db.onversionchange = () => db.close();
  }

  static async open() {
    const request = indexedDB.open("eventdesk", 1);
    request.onupgradeneeded = () => STORES.forEach((name) => request.result.createObjectStore(name));
    return new Database(await asked(request));
  }

  async all(store) {
    const from = this.db.transaction(store).objectStore(store);
    return asked(from.getAll());
  }

  async get(store, key) {
    return asked(this.db.transaction(store).objectStore(store).get(key));
  }

  /** Write all of `[store, key, value]`, or none; undefined takes a key away. Done once it is on the disk. */
  write(changes) {
    return new Promise((done, fail) => {
      const names = [...new Set(changes.map(([store]) => store))];
      const unit = this.db.transaction(names, "readwrite", { durability: "strict" });
      unit.oncomplete = () => done();
      unit.onabort = unit.onerror = () => fail(unit.error || new Error("not kept"));
      for (const [store, key, value] of changes) {
        const into = unit.objectStore(store);
        value === undefined ? into.delete(key) : into.put(value, key);
      }
    });
  }
}

/** Where there is no database (some private windows): words in the local storage, photos in memory only. */
class Drawer {
  constructor() {
    this.photos = new Map();
    this.memory = new Map();
    this.safe = false;
    try {
      localStorage.setItem("eventdesk/probe", "1");
      this.disk = localStorage;
    } catch {
      this.disk = null;
    }
  }

  keys(store) {
    const names = this.disk ? Object.keys(this.disk) : [...this.memory.keys()];
    return names.filter((name) => name.startsWith(`eventdesk/${store}/`));
  }

  read(name) {
    const text = this.disk ? this.disk.getItem(name) : this.memory.get(name);
    return text == null ? undefined : JSON.parse(text);
  }

  async all(store) {
    return store === "photos" ? [...this.photos.values()] : this.keys(store).map((name) => this.read(name));
  }

  async get(store, key) {
    return store === "photos" ? this.photos.get(key) : this.read(`eventdesk/${store}/${key}`);
  }

  async write(changes) {
    for (const [store, key, value] of changes) {
      const into = store === "photos" ? this.photos : this.memory;
      const name = store === "photos" ? key : `eventdesk/${store}/${key}`;
      if (store !== "photos" && this.disk) {
        value === undefined ? this.disk.removeItem(name) : this.disk.setItem(name, JSON.stringify(value));
      } else {
        value === undefined ? into.delete(name) : into.set(name, store === "photos" ? value : JSON.stringify(value));
      }
    }
  }
}

async function openKeeping() {
  try {
    const keep = await Database.open();
    navigator.storage?.persist?.();
    return keep;
  } catch {
    return new Drawer();
  }
}
