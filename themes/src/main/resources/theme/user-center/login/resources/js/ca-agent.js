// Talks to the CA agent on this PC: finds it, lists the certificates of the keys that are plugged in, and has one sign.
// The PIN is typed into the agent's own window and never passes through this page.

const QUICK = 2000; // ms; for an agent that needs no permission of the browser
const PATIENT = 60000; // ms; the browser's own question may be open
const SIGNING = 130000; // ms; as long as a ticket lives
const NOTES = { info: "", success: "pf-m-success", warning: "pf-m-warning", error: "pf-m-danger" };

const root = document.querySelector("[data-ca]");
const texts = root && JSON.parse(document.getElementById("uc-ca-texts").textContent);
const state = document.getElementById("uc-ca-state");
const form = document.getElementById("uc-ca-form");
const list = document.getElementById("uc-certs");
const sign = document.getElementById("uc-ca-sign");
const connect = document.getElementById("uc-ca-connect");
const refresh = document.getElementById("uc-ca-refresh");
const fallback = document.getElementById("uc-ca-fallback");
const update = document.getElementById("uc-ca-update"); // not there when the server offers no agent
const pinNote = document.getElementById("uc-ca-pin-note");

const NEEDS_VENDOR = ["agent.pin-locked", "agent.pin-wrong", "agent.pin-wrong.left", "agent.driver-failed"];

let agent = ""; // address of the agent that answered
let busy = false;

class Refused extends Error {
  constructor(key, value = "", code = "") {
    super(key);
    this.key = key;
    this.value = value;
    this.code = code;
  }
}

if (root) {
  form.addEventListener("submit", onSign);
  connect.addEventListener("click", () => read(PATIENT));
  refresh.addEventListener("click", () => read(PATIENT));
  fallback.addEventListener("submit", onFallback);
  begin();
}

async function begin() {
  const permission = await loopbackPermission();
  if (permission === "denied") {
    tell("denied", "warning");
    offer({ fallback: true, refresh: true });
  } else if (permission === "prompt" && !isLoopback(location.hostname)) {
    // The browser is about to ask; a question should follow a click and an explanation.
    tell("explain", "info");
    offer({ connect: true, fallback: true });
  } else {
    // Where the browser's permission is unknown its question may be open all the same.
    read(permission === "unknown" && !isLoopback(location.hostname) ? PATIENT : QUICK);
  }
}

async function read(patience) {
  if (busy) {
    return;
  }
  busy = true;
  const pressed = [connect, refresh].includes(document.activeElement);
  list.hidden = true;
  offer({});
  tell("connecting", "info");
  if (pressed) {
    state.focus(); // the button that was pressed is gone
  }
  try {
    const info = await find(patience);
    checkVersion(info.version);
    if (!info.drivers) {
      throw new Refused("no-driver");
    }
    const answer = await ask("/v1/certificates", { ticket: await ticket() }, PATIENT);
    if (answer.certificates.length === 0) {
      throw new Refused(answer.failed ? "driver-failed" : "no-key");
    }
    await show(answer.certificates);
    if (pressed) {
      list.querySelector("input:checked")?.focus();
    }
  } catch (problem) {
    await explain(problem);
  } finally {
    busy = false;
  }
}

async function find(patience) {
  let refused = false;
  for (const port of root.dataset.ports.split(",")) {
    const address = `http://127.0.0.1:${port}`;
    try {
      const response = await fetch(address + "/v1/info", { cache: "no-store", signal: AbortSignal.timeout(patience) });
      if (response.ok) {
        agent = address;
        return await response.json();
      }
    } catch {
      // Nobody listens there, or the browser refuses, or the agent does not know this site: all look the same here.
      refused = refused || (await listens(address));
    }
  }
  throw new Refused(refused ? "not-allowed" : "absent");
}

function checkVersion(version) {
  const tooOld = isOlder(version, root.dataset.minimum);
  if (update) {
    update.hidden = tooOld || !isOlder(version, root.dataset.latest);
  }
  if (tooOld) {
    throw new Refused("too-old", version);
  }
}

// Compares the numbers of versions such as 1.2.0 or 1.2.0-rc1; without the other one nothing is older.
function isOlder(version, other) {
  if (!other) {
    return false;
  }
  const [own, wanted] = [version, other].map((text) => String(text).split("-")[0].split(".").map(Number));
  for (let i = 0; i < Math.max(own.length, wanted.length); i++) {
    const difference = (own[i] || 0) - (wanted[i] || 0);
    if (difference !== 0) {
      return difference < 0;
    }
  }
  return false;
}

// An agent that does not allow this site answers without permission to read; an opaque answer tells that it is there.
async function listens(address) {
  try {
    await fetch(address + "/v1/info", { mode: "no-cors", cache: "no-store", signal: AbortSignal.timeout(QUICK) });
    return true;
  } catch {
    return false;
  }
}

async function ticket() {
  const response = await fetch(root.dataset.ticketUrl, {
    method: "POST",
    credentials: "same-origin",
    body: new URLSearchParams({ client_id: root.dataset.client, tab_id: root.dataset.tab, purpose: root.dataset.purpose }),
  });
  if (!response.ok) {
    throw new Refused(response.status === 429 ? "refused.limit" : "session-over");
  }
  return (await response.json()).ticket;
}

async function ask(path, body, patience) {
  const response = await fetch(agent + path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  });
  const answer = await response.json();
  if (!response.ok) {
    throw agentRefused(answer);
  }
  return answer;
}

function agentRefused({ code, left }) {
  const key = "agent." + String(code).toLowerCase().replaceAll("_", "-");
  if (code === "PIN_WRONG" && Number.isInteger(left)) {
    return new Refused("agent.pin-wrong.left", left);
  }
  return new Refused(texts[key] ? key : "agent.driver-failed", "", code);
}

async function show(certificates) {
  const { known, wait } = await inspect(certificates);
  list.querySelectorAll(".uc-cert").forEach((old) => old.remove());
  const first = Math.max(0, certificates.findIndex((_, index) => !known[index]?.problem && known[index]?.trusted !== false));
  certificates.forEach((certificate, index) => list.append(entry(certificate, known[index] ?? {}, index, index === first)));
  list.hidden = false;
  pinNote.hidden = false;
  if (wait > 0) {
    tell("inspect-limited", "warning", Math.ceil(wait / 60));
  } else {
    tell(certificates.length === 1 ? "found-1" : "found-n", "success", certificates.length);
  }
  offer({ sign: true, refresh: true });
}

// The server knows whose number stands in a certificate and whether its issuer is trusted here. Without its answer the
// list shows what the agent says. `wait` is the number of seconds after which a server that was asked too often answers.
async function inspect(certificates) {
  try {
    const response = await fetch(root.dataset.inspectUrl, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      credentials: "same-origin",
      body: JSON.stringify(certificates.map(({ certificate }) => certificate)),
    });
    if (response.status === 429) {
      return { known: [], wait: Number(response.headers.get("Retry-After")) || 60 };
    }
    return { known: response.ok ? await response.json() : [], wait: 0 };
  } catch {
    return { known: [], wait: 0 };
  }
}

function entry(certificate, known, index, checked) {
  const label = document.createElement("label");
  label.className = "uc-cert";
  const radio = document.createElement("input");
  Object.assign(radio, { type: "radio", name: "key", value: certificate.key, checked });
  const facts = document.createElement("span");
  facts.className = "uc-cert-facts";
  const holder = document.createElement("strong");
  holder.textContent = known.holder || certificate.holder;
  const details = document.createElement("span");
  details.className = "uc-muted";
  details.textContent = [known.number, known.vendor || certificate.issuer, kind(certificate.algorithm)].filter(Boolean).join(" · ");
  facts.append(holder, details);
  if (known.vendor && known.hotline) {
    radio.dataset.hotline = texts["vendor-hotline"].replace("__1", known.vendor).replace("__2", known.hotline);
  }
  const problem = texts["refused." + known.problem];
  if (problem) {
    const why = document.createElement("span");
    Object.assign(why, { id: `uc-cert-problem-${index}`, className: "uc-cert-problem", textContent: problem });
    radio.setAttribute("aria-describedby", why.id);
    facts.append(why);
  }
  label.append(radio, facts, end(certificate, known));
  return label;
}

function kind(algorithm) {
  return algorithm.startsWith("SM3") ? "SM2" : algorithm.endsWith("RSA") ? "RSA" : "EC";
}

function end(certificate, known) {
  const until = new Date(certificate.notAfter);
  const days = Math.floor((until - Date.now()) / 86400000);
  const tag = document.createElement("span");
  tag.className = "uc-tag" + (days < 0 || known.trusted === false ? " uc-bad" : days < 30 ? " uc-warn" : " uc-good");
  const date = until.toLocaleDateString("sv-SE");
  const key = known.trusted === false ? "not-trusted" : days < 0 ? "ended" : days === 0 ? "ends-today" : days < 30 ? "ends-soon" : "ends";
  tag.textContent = texts[key].replace("__", key === "ends-soon" ? days : date);
  return tag;
}

async function onSign(event) {
  event.preventDefault();
  if (busy) {
    return;
  }
  const key = form.querySelector("input[name=key]:checked")?.value;
  if (!key) {
    return;
  }
  busy = true;
  sign.setAttribute("aria-busy", "true");
  tell("pin", "info");
  try {
    const answer = await signature(key);
    for (const name of ["certificate", "signature", "format"]) {
      form.elements[name].value = answer[name];
    }
    form.submit();
  } catch (problem) {
    await explain(problem, true);
    busy = false;
  } finally {
    sign.removeAttribute("aria-busy");
  }
}

async function signature(key) {
  const answer = await ask("/v1/sign", { ticket: await ticket(), key }, SIGNING);
  if (answer.code !== "PIN_PAGE") {
    return answer;
  }
  // Where there is no display for a window, the agent asks on a page of its own. Whatever answers on its port must not
  // lead anywhere else: a person would type his PIN there.
  if (!isOfAgent(answer.page)) {
    throw new Refused("agent.driver-failed");
  }
  tell("pin-page", "info");
  const link = document.createElement("a");
  Object.assign(link, { href: answer.page, target: "_blank", rel: "noopener", textContent: answer.page });
  state.append(link);
  window.open(answer.page, "_blank", "noopener");
  return result(answer.handle);
}

function isOfAgent(address) {
  try {
    return new URL(address).origin === agent;
  } catch {
    return false;
  }
}

// The agent answers before its page is done with; it is asked again until the ticket has ended.
async function result(handle) {
  const until = Date.now() + SIGNING;
  for (;;) {
    try {
      return await ask("/v1/sign/result", { handle }, SIGNING);
    } catch (problem) {
      if (problem.code !== "NOT_YET" || Date.now() > until) {
        throw problem;
      }
    }
  }
}

async function onFallback(event) {
  event.preventDefault();
  try {
    fallback.elements.ticket.value = await ticket();
    fallback.action = (agent || nextAddress()) + "/v1/login";
    fallback.submit();
  } catch (problem) {
    await explain(problem);
  }
}

// Which port the agent took cannot be asked; who comes back without success and presses again gets to the next one.
function nextAddress() {
  const ports = root.dataset.ports.split(",");
  const tried = Number(sessionStorage.getItem("uc-ca-fallback") ?? 0);
  sessionStorage.setItem("uc-ca-fallback", String(tried + 1));
  return `http://127.0.0.1:${ports[tried % ports.length]}`;
}

async function explain(problem, listed = false) {
  let refused = problem instanceof Refused ? problem : new Refused("absent");
  if (!(problem instanceof Refused) && problem.name === "TimeoutError" && listed) {
    refused = new Refused("agent.cancelled");
  }
  if (refused.key === "absent" && (await loopbackPermission()) === "denied") {
    refused = new Refused("denied");
  }
  tell(refused.key, "error", refused.value);
  const hotline = form.querySelector("input[name=key]:checked")?.dataset.hotline;
  if (listed && hotline && NEEDS_VENDOR.includes(refused.key)) {
    state.firstElementChild.append(document.createElement("br"), hotline);
  }
  if (["absent", "too-old", "agent.agent-too-old"].includes(refused.key)) {
    state.append(download());
  }
  offer({ sign: listed, refresh: true, fallback: ["absent", "denied"].includes(refused.key) });
}

function download() {
  const link = document.createElement("a");
  Object.assign(link, { href: root.dataset.download, target: "_blank", rel: "noopener", textContent: texts.download });
  return link;
}

function tell(key, kind, value = "") {
  state.className = `uc-ca-state uc-note ${NOTES[kind]}`;
  state.replaceChildren(Object.assign(document.createElement("span"), { textContent: texts[key].replace("__", value) }));
  state.dataset.state = key;
}

function offer({ sign: canSign = false, connect: canConnect = false, refresh: canRefresh = false, fallback: canFallBack = false }) {
  sign.hidden = !canSign;
  connect.hidden = !canConnect;
  refresh.hidden = !canRefresh;
  fallback.hidden = !canFallBack;
}

async function loopbackPermission() {
  for (const name of ["loopback-network", "local-network-access"]) {
    try {
      return (await navigator.permissions.query({ name })).state;
    } catch {
      // A browser that does not know this name; older ones know the other.
    }
  }
  return "unknown"; // a browser that does not ask
}

function isLoopback(host) {
  return host === "localhost" || host.endsWith(".localhost") || host.startsWith("127.") || host === "[::1]";
}
