// Page: the frame around everything, the clock of the round, and the start.
const LATE = 5 * 60000;
const view = { tab: "cards", composer: new Composer(), messages: new Messages(), chosen: null, timers: {}, seen: new Set() };

/** The round of the moment by the programme's times; what was chosen by hand holds until the next one begins. */
function roundByTime() {
  const begun = (desk.page?.rounds || []).filter((each) => each.starts !== null && each.starts <= desk.now());
  return begun.length ? begun[begun.length - 1] : null;
}

function roundNow() {
  const rounds = desk.page?.rounds || [], byTime = roundByTime();
  if (view.chosen && view.chosen.since === (byTime?.id || "") && rounds.some((each) => each.id === view.chosen.round)) return view.chosen.round;
  return (byTime || rounds[0])?.id || "";
}

/** When the round began and ends, by the programme or by the timer started here; null when nobody said. */
function timesOf(id) {
  const round = (desk.page?.rounds || []).find((each) => each.id === id);
  if (!round) return null;
  const begun = view.timers[id];
  if (begun && round.minutes) return { starts: begun, ends: begun + round.minutes * 60000 };
  return round.starts !== null && round.ends !== null ? { starts: round.starts, ends: round.ends } : null;
}

function isLate() {
  const times = timesOf(roundNow());
  return Boolean(times && desk.now() >= times.ends - LATE && desk.now() < times.ends + 3 * LATE);
}

const clockText = (milliseconds) => {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

const parts = {
  number: el("div", { class: "number" }), theme: el("strong", {}), event: el("span", {}),
  pill: el("button", { type: "button", class: "pill", "aria-live": "polite", onclick: () => go("table") }),
  round: el("select", { onchange: (event) => choose(event.target.value) }),
  bar: el("i", {}), left: el("output", {}), start: button("", "", () => startTimer()),
  notes: el("div", { class: "list" }), list: el("ul", { class: "list" }), summary: el("div", { class: "summary" }),
  cards: el("div", { class: "list" }), table: el("div", { class: "list", hidden: true }), tabs: {},
};

function lay() {
  parts.barBox = el("div", { class: "bar" }, parts.bar);
  parts.clock = el("div", { class: "clock" }, parts.round, parts.barBox, parts.left, parts.start);
  const tab = (name, picture) => {
    const words = el("span", {}), dot = el("i", { class: "dot", hidden: true });
    parts.tabs[name] = el("button", { type: "button", onclick: () => go(name) }, icon(picture), words, dot);
    Object.assign(parts.tabs[name], { words, dot });
    return parts.tabs[name];
  };
  parts.cards.append(view.composer.body, parts.summary, parts.list);
  view.messages.body.hidden = true;
  document.getElementById("app").replaceChildren(
    el("header", {}, el("div", { class: "top" }, parts.number, el("div", { class: "place" }, parts.theme, parts.event), parts.pill), parts.clock),
    parts.main = el("main", {}, parts.notes, parts.cards, view.messages.body, parts.table),
    parts.nav = el("nav", {}, el("div", {}, tab("cards", "cards"), tab("messages", "star"), tab("table", "people"))));
}

function go(name) {
  view.tab = name;
  view.composer.now();
  view.messages.now();
  window.scrollTo(0, 0);
  draw();
}

async function choose(round) {
  view.chosen = { round, since: roundByTime()?.id || "" };
  await view.messages.leave();
  await desk.keep.write([["things", "round", view.chosen]]);
  draw();
}

async function startTimer() {
  view.timers[roundNow()] = desk.now();
  await desk.keep.write([["things", "timers", view.timers]]);
  draw();
}

async function dismiss(prompt) {
  view.seen.add(prompt.id);
  await desk.keep.write([["things", "seen", [...view.seen]]]);
  draw();
}

function drawHead() {
  const page = desk.page, waiting = desk.waiting().length, number = page?.table.number ?? desk.table?.number;
  parts.number.textContent = number ?? "–";
  parts.number.setAttribute("aria-label", say("table-number", { number: number ?? "" }));
  parts.theme.textContent = page?.table.theme || (number ? say("table-number", { number }) : "EventDesk");
  parts.event.textContent = page?.event || "";
  parts.pill.hidden = !desk.token;
  parts.pill.className = `pill${waiting ? " waiting" : ""}`;
  const away = desk.reachable === false;
  parts.pill.replaceChildren(icon(waiting ? "up" : away ? "off" : "check"),
    waiting ? say("pill-waiting", { n: waiting }) : away ? say("pill-away") : say("pill-sent"));
  parts.pill.setAttribute("aria-label", waiting ? say("not-sent", { n: waiting }) : away ? say("away") : say("all-sent"));
  document.title = `${waiting ? `(${waiting}) ` : ""}${number ? say("table-number", { number }) : "EventDesk"}`;
}

function drawClock() {
  const rounds = desk.page?.rounds || [], now = roundNow(), times = timesOf(now);
  parts.clock.hidden = !rounds.length;
  const options = rounds.map((each) => `${each.id}/${each.number}/${language.now}`).join();
  if (parts.round.dataset.options !== options) {
    parts.round.dataset.options = options;
    parts.round.replaceChildren(...rounds.map((each) => el("option", { value: each.id }, say("round", { number: each.number }))));
    parts.round.setAttribute("aria-label", say("round-choose"));
  }
  parts.round.value = now;
  const round = rounds.find((each) => each.id === now);
  parts.start.hidden = Boolean(times) || !round?.minutes;
  parts.start.textContent = round?.minutes ? say("timer-start", { n: round.minutes }) : "";
  parts.barBox.hidden = parts.left.hidden = !times;
  if (!times) return;
  const left = times.ends - desk.now(), whole = times.ends - times.starts;
  parts.bar.style.width = `${Math.max(0, Math.min(100, 100 * (1 - left / whole)))}%`;
  parts.barBox.className = `bar${left < LATE ? " late" : ""}`;
  parts.left.textContent = desk.now() < times.starts ? say("starts-at", { time: new Date(times.starts).toLocaleTimeString(language.now, { hour: "2-digit", minute: "2-digit" }) })
    : left > 0 ? clockText(left) : say("round-over");
  const late = isLate() && !leftOf(now);
  parts.tabs.messages.dot.hidden = !late;
  if (late !== view.late) {
    if (late && view.late === false) navigator.vibrate?.(200);
    view.late = late;
    drawNotes();
  }
}

function drawNotes() {
  const notes = [];
  if (!desk.token) notes.push(note("", "alert", say("no-pass-title"), say("no-pass")));
  if (desk.problem === "pass") notes.push(note("bad", "alert", say("bad-pass-title"), say("bad-pass")));
  const prompt = (desk.page?.prompts || []).find((each) => !view.seen.has(each.id));
  if (prompt) {
    notes.push(note("", "talk", say("prompt"), prompt.text,
      el("button", { type: "button", class: "close", "aria-label": say("prompt-seen"), onclick: () => dismiss(prompt) }, icon("x"))));
  }
  if (view.late && view.tab !== "messages") {
    notes.push(note("warn", "star", say("late-title"), say("late"), el("div", { class: "act" }, button("plain", say("late-go"), () => go("messages")))));
  }
  if (desk.keep && !desk.keep.safe && view.tab === "cards") notes.push(note("bad", "alert", say("unsafe-title"), say("unsafe")));
  parts.notes.replaceChildren(...notes);
  parts.notes.hidden = !notes.length;
}

function drawCards() {
  const cards = cardsNow(), read = desk.page?.read || 0, received = desk.page?.received || 0;
  parts.summary.replaceChildren(el("h2", {}, say("cards-count", { n: cards.length })),
    el("span", { class: "small muted" }, received ? say(read ? "answer" : "answer-received", { n: received, read }) : ""));
  const shown = JSON.stringify(cards.map((card) => [card.id, card.state, card.text, card.title, card.withdrawn, card.apart.length, card.photos, card.near.length])) + language.now;
  if (parts.list.dataset.shown === shown) return;
  parts.list.dataset.shown = shown;
  parts.list.replaceChildren(...(cards.length ? cards.reverse().map(cardView) : [el("li", { class: "empty" }, say("no-cards"))]));
}

function drawTable() {
  parts.table.replaceChildren(...[peoplePanel(roundNow()), queuePanel(), rehearsalPanel(), promptsPanel(), languagePanel(speak)].filter(Boolean));
}

function draw() {
  drawHead();
  drawClock();
  drawNotes();
  parts.cards.hidden = view.tab !== "cards" || !desk.token;
  view.messages.body.hidden = view.tab !== "messages" || !desk.token;
  parts.table.hidden = view.tab !== "table" || !desk.token;
  parts.nav.hidden = !desk.token;
  for (const [name, tab] of Object.entries(parts.tabs)) {
    tab.words.textContent = say(`tab.${name}`);
    name === view.tab ? tab.setAttribute("aria-current", "page") : tab.removeAttribute("aria-current");
  }
  if (!desk.token) return;
  if (view.tab === "cards") drawCards();
  if (view.tab === "messages") view.messages.show(view.messages.busy ? view.messages.round : roundNow());
  if (view.tab === "table") drawTable();
}

async function speak(code) {
  language.choose(code);
  await desk.keep.write([["things", "language", code]]);
  view.composer.draw();
  await view.messages.leave();
  draw();
}

/** Leaving or reloading with cards not sent is asked about: with no centre there is no page to load again. */
function holdBack(event) {
  event.preventDefault();
  event.returnValue = true;
}

function guard() {
  (desk.waiting().length ? addEventListener : removeEventListener)("beforeunload", holdBack);
}

async function enter() {
  const given = location.hash.slice(1);
  const token = /^[0-9A-Za-z_-]{16,100}$/.test(given) ? given : (await desk.keep.get("things", "token")) || "";
  await view.messages.leave();
  await view.composer.now();
  await desk.enter(token);
  await view.composer.load();
  draw();
}

async function begin() {
  language.choose(language.now);
  lay();
  await desk.load();
  const [code, chosen, timers, seen] = await Promise.all(["language", "round", "timers", "seen"].map((key) => desk.keep.get("things", key)));
  if (code) language.choose(code);
  view.chosen = chosen || null;
  view.timers = timers || {};
  view.seen = new Set(seen || []);
  desk.listeners.push(draw, guard);
  await enter();
  addEventListener("hashchange", enter);
  for (const name of ["online", "focus", "pageshow"]) addEventListener(name, () => desk.wake());
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) { view.composer.now(); view.messages.now(); } else desk.wake();
  });
  addEventListener("pagehide", () => { view.composer.now(); view.messages.now(); });
  setInterval(drawClock, 1000);
}

begin();
