// On every page: a form is sent once, and says that it is on its way.

const BUSY_AGAIN_AFTER = 15000; // ms; a lost connection must not leave a dead page

for (const form of document.forms) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.busy !== undefined) {
      event.preventDefault();
      return;
    }
    form.dataset.busy = "";
    event.submitter?.setAttribute("aria-busy", "true");
    setTimeout(() => free(form), BUSY_AGAIN_AFTER);
  });
  if (form.dataset.submitAtOnce !== undefined) {
    form.requestSubmit();
  }
}

// Pages that come back out of the browser's history are usable again.
window.addEventListener("pageshow", () => [...document.forms].forEach(free));

function free(form) {
  delete form.dataset.busy;
  form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
}

// Links of identity providers: followed once.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-once-link]");
  if (!link) {
    return;
  }
  if (link.getAttribute("aria-disabled") === "true") {
    event.preventDefault();
    return;
  }
  link.setAttribute("aria-disabled", "true");
});
