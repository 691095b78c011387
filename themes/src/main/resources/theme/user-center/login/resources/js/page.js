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

// An error speaks of what was sent. It goes when a person types; not when the browser fills a field by itself.
const TYPED = /^(insertText|insertComposition|insertFrom|delete)/;

document.addEventListener("input", ({ target, inputType }) => {
  const chosen = target.matches("select, [type=radio], [type=checkbox], [type=date]");
  const error = document.getElementById("input-error-" + (target.name || target.id));
  if (error && target.type !== "file" && (chosen || TYPED.test(inputType ?? ""))) {
    error.remove();
    target.removeAttribute("aria-invalid");
    target.closest(".uc-control.uc-error")?.classList.remove("uc-error");
    target.closest(".uc-field.uc-error")?.classList.remove("uc-error");
  }
});

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
