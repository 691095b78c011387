// A QR code that somebody scans with a phone: follows its state, counts down, and collects the result when it is confirmed.
// Asks nothing while nobody looks at the page.

const EVERY = 1800; // ms; longer when the server has many pages to answer
const SPREAD = 300; // ms; so that pages that were opened together do not ask together
const SLOWER = 5000; // ms; while the platform or the line is down
const OPEN = ["waiting", "scanned", "unavailable"];

const root = document.querySelector("[data-scan]");
const texts = root && JSON.parse(document.getElementById("uc-scan-texts").textContent);
const line = document.getElementById("uc-scan-state");
const clock = document.getElementById("uc-scan-clock");
const over = document.getElementById("uc-scan-over");
const form = document.getElementById("uc-scan-form");

let until = 0;
let next;
let asking = false;
let askedAfterEnd = false; // whether the server was asked since the time was over
let shown = root?.dataset.state;
const held = root?.dataset.held !== undefined; // what was confirmed could not be collected: whoever reads why presses again

if (root) {
  root.dataset.script = "";
  until = Date.now() + Number(root.dataset.left) * 1000;
  show(shown);
  setInterval(tick, 1000);
  document.addEventListener("visibilitychange", () => (document.hidden ? clearTimeout(next) : ask()));
  window.addEventListener("pageshow", (event) => event.persisted && ask());
  plan(EVERY);
}

function plan(after) {
  clearTimeout(next);
  if (OPEN.includes(shown) && !document.hidden) {
    next = setTimeout(ask, after + Math.random() * SPREAD);
  }
}

async function ask() {
  if (asking || !OPEN.includes(shown)) {
    return;
  }
  asking = true;
  let after = EVERY;
  try {
    const address = `${root.dataset.statusUrl}?ticket=${encodeURIComponent(root.dataset.ticket)}`;
    const response = await fetch(address, { cache: "no-store", credentials: "same-origin", headers: { Accept: "application/json" } });
    const answer = await response.json();
    if (texts[answer.state]) {
      until = Date.now() + answer.expiresIn * 1000;
      show(answer.state, answer.who);
    }
    after = Math.max(answer.askAgain ?? EVERY, answer.state === "unavailable" || !response.ok ? SLOWER : EVERY);
  } catch {
    after = SLOWER; // no answer: the line is down for a moment
  } finally {
    asking = false;
    plan(after);
  }
}

function show(state, who) {
  const text = held ? texts.held : state === "scanned" && who ? texts["scanned-by"].replace("__", () => who) : texts[state];
  const first = shown !== state;
  shown = state;
  root.dataset.state = state;
  line.dataset.state = state;
  if (first || who) {
    say(text);
  }
  const ended = state === "expired" || state === "refused";
  over.hidden = !ended;
  if (ended && first) {
    over.querySelector("button").focus({ preventScroll: true });
  }
  tick();
  if (state === "confirmed" && !held && form.dataset.busy === undefined) {
    form.requestSubmit();
  }
}

// A live region is read out whenever it is written.
function say(text) {
  if (line.textContent !== text) {
    line.textContent = text;
  }
}

function tick() {
  const left = Math.max(0, Math.ceil((until - Date.now()) / 1000));
  clock.hidden = !OPEN.includes(shown) || shown === "unavailable";
  clock.textContent = clock.dataset.text.replace("__", `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`);
  // What was confirmed in the last moment can be collected yet: only the server knows.
  if (left > 0) {
    askedAfterEnd = false;
  } else if (OPEN.includes(shown) && !askedAfterEnd) {
    askedAfterEnd = true;
    plan(0);
  }
}
