// Documents of a page: sent as soon as they are chosen, dropped or photographed, with progress; sent again by itself after
// a loss of the network or when the server is busy. What was sent stays with the session, so that a reload shows it.

const RETRIES = 8;
const FIRST_PAUSE = 1500; // ms
const LONGEST_PAUSE = 20000; // ms
const AWAY = ["back", "leave", "login"]; // buttons by which nothing is sent in
const BUSY = [0, 408, 502, 503, 504];

for (const part of document.querySelectorAll("[data-materials]")) {
  start(part);
}

function start(part) {
  const texts = part.dataset;
  const errors = JSON.parse(texts.errors);
  const address = (leaf) =>
    `${texts.url}/${leaf}?client_id=${encodeURIComponent(texts.client)}&tab_id=${encodeURIComponent(texts.tab)}`;
  for (const slot of part.querySelectorAll(".uc-slot")) {
    slotOf(slot, texts, errors, address);
  }
  part.closest("form")?.addEventListener("submit", (event) => waitFor(part, event), true);
}

/** Leaving the page would break off what is being sent, and an optional document would be missing without a word. */
function waitFor(part, event) {
  const busy = [...part.querySelectorAll(".uc-slot[data-busy]")].find((slot) => !slot.closest("[hidden]"));
  if (!busy || AWAY.includes(event.submitter?.value)) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  busy.querySelector(".uc-drop [role=status]").textContent = part.dataset.textStill;
  busy.querySelector(".uc-file").focus();
}

function slotOf(slot, texts, errors, address) {
  const input = slot.querySelector(".uc-file");
  const camera = slot.querySelector(".uc-file-camera");
  const cameraButton = slot.querySelector("[data-camera]");
  const remove = slot.querySelector("[data-remove]");
  const bar = slot.querySelector("progress");
  const state = slot.querySelector(".uc-drop [role=status]");
  const error = slot.querySelector(".uc-error-text");
  const preview = slot.querySelector(".uc-preview");
  let current; // the request that is under way

  cameraButton.hidden = !matchMedia("(pointer: coarse)").matches;
  show();
  input.addEventListener("change", () => take(input));
  camera.addEventListener("change", () => take(camera));
  cameraButton.addEventListener("click", () => camera.click());
  remove.addEventListener("click", drop);
  const zone = slot.querySelector(".uc-drop");
  for (const kind of ["dragenter", "dragover"]) {
    zone.addEventListener(kind, (event) => {
      event.preventDefault();
      zone.classList.add("uc-drop-over");
    });
  }
  for (const kind of ["dragleave", "drop"]) {
    zone.addEventListener(kind, () => zone.classList.remove("uc-drop-over"));
  }
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files[0]) {
      send(event.dataTransfer.files[0], RETRIES);
    }
  });
  take(input); // who is quicker than this script has chosen one already

  function take(from) {
    const file = from.files[0];
    from.value = ""; // the same file can be chosen again; its name is never sent
    if (file) {
      send(file, RETRIES);
    }
  }

  function send(file, retries) {
    current?.abort();
    fail("");
    if (file.size > Number(texts.max)) {
      fail(errors["too-large"]);
      return;
    }
    const request = new XMLHttpRequest();
    current = request;
    bar.hidden = false;
    bar.value = 0;
    state.textContent = texts.textSending;
    slot.dataset.busy = "";
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) {
        bar.value = Math.round((event.loaded / event.total) * 100);
      }
    });
    request.addEventListener("loadend", () => {
      if (current !== request) {
        return; // another file was chosen meanwhile
      }
      if (request.status === 200) {
        const kept = JSON.parse(request.responseText);
        slot.dataset.id = kept.id;
        slot.dataset.media = kept.media;
        finish(texts.textDone);
        show();
      } else if (BUSY.includes(request.status) && retries > 0) {
        state.textContent = texts.textWaiting;
        const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (RETRIES - retries)) * (0.75 + Math.random() / 2);
        setTimeout(() => {
          if (current === request) {
            send(file, retries - 1);
          }
        }, pause);
      } else {
        finish("");
        fail(errors[code(request)] ?? errors.failed);
      }
    });
    request.open("POST", address(slot.dataset.kind));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.send(file);
  }

  function drop() {
    current?.abort();
    const request = new XMLHttpRequest();
    current = request;
    request.addEventListener("loadend", () => {
      if (request.status === 200 || request.status === 404) {
        delete slot.dataset.id;
        delete slot.dataset.media;
        finish(texts.textRemoved);
        show();
        input.focus();
      } else {
        finish("");
        fail(errors[code(request)] ?? errors.failed);
      }
    });
    request.open("DELETE", address(slot.dataset.id));
    request.send();
  }

  function finish(text) {
    bar.hidden = true;
    state.textContent = text;
    delete slot.dataset.busy;
  }

  function fail(text) {
    error.hidden = !text;
    error.querySelector("[data-error]").textContent = text;
    slot.classList.toggle("uc-error", Boolean(text));
    if (text) {
      input.setAttribute("aria-invalid", "true");
    } else {
      input.removeAttribute("aria-invalid");
    }
  }

  function show() {
    const { id, media } = slot.dataset;
    remove.hidden = !id;
    slot.querySelector("[data-choose]").textContent = id ? texts.textReplace : texts.textChoose;
    preview.replaceChildren();
    slot.classList.toggle("uc-kept", Boolean(id));
    if (!id) {
      return;
    }
    if (!state.textContent) {
      state.textContent = texts.textDone;
    }
    if (media === "pdf") {
      preview.textContent = "PDF";
      return;
    }
    const image = new Image();
    image.alt = "";
    image.src = address(id);
    preview.append(image);
  }
}

function code(request) {
  try {
    return JSON.parse(request.responseText).error;
  } catch {
    return "failed";
  }
}
