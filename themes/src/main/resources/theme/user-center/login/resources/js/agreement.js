// The agreement is read to its end before it can be agreed to. Without JavaScript the tick alone is asked for.

const form = document.querySelector("[data-agreement]");
const text = form?.querySelector("[data-read-to-end]");
const end = text?.querySelector("[data-end]");
const state = form?.querySelector("[data-read-state]");
const tick = form?.querySelector("#agreed");
const next = form?.querySelector("#uc-next");

if (text && end && tick && next) {
  let read = false;
  const show = () => {
    state.textContent = read ? state.dataset.read : state.dataset.unread;
    state.classList.toggle("uc-good", read);
    next.disabled = !(read && tick.checked);
  };
  new IntersectionObserver(
    (entries, observer) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        read = true;
        observer.disconnect();
        show();
      }
    },
    { root: text },
  ).observe(end);
  tick.addEventListener("change", show);
  window.addEventListener("pageshow", show);
  form.addEventListener("submit", (event) => {
    if (next.disabled && !event.submitter?.formNoValidate) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);
  show();
}
