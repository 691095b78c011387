// Letters to be printed, filled in with what stands on the page now: sent in the body of a request of its own, so that nothing
// of it is in an address, and never with a password.

const FIELDS = [
  "registrant",
  "handlerName",
  "handlerDocumentNumber",
  "representative",
  "representativeDocumentNumber",
];

for (const button of document.querySelectorAll("[data-letter]")) {
  button.addEventListener("click", () => load(button));
}

async function load(button) {
  const { client, tab } = button.closest("[data-materials]").dataset;
  const state = button.parentElement.querySelector("[role=status]");
  const typed = new FormData(button.form);
  const body = new URLSearchParams();
  for (const field of FIELDS) {
    body.set(field, typed.get(field) ?? "");
  }
  state.textContent = "";
  button.disabled = true;
  try {
    const address = `${button.dataset.letter}?client_id=${encodeURIComponent(client)}&tab_id=${encodeURIComponent(tab)}`;
    const answer = await fetch(address, { method: "POST", body });
    if (answer.ok) {
      offer(await answer.blob(), button.dataset.name);
    } else {
      state.textContent = text(button, (await answer.json()).error);
    }
  } catch {
    state.textContent = text(button, "failed");
  } finally {
    button.disabled = false;
  }
}

function text(button, code) {
  const errors = JSON.parse(button.closest("[data-materials]").dataset.errors);
  return errors[code] ?? errors.failed;
}

function offer(file, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${name}.pdf`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
