// Pages of the gate: the countdown after opening, and a filter for long lists. Without it everything works by hand.
const filter = document.querySelector("[data-filter]");
if (filter) {
  filter.closest("[data-filter-field]").hidden = false;
  filter.addEventListener("input", () => {
    const wanted = filter.value.trim().toLowerCase();
    for (const item of document.getElementById(filter.dataset.filter).children) {
      item.hidden = !item.textContent.toLowerCase().includes(wanted);
    }
  });
  // Enter in the filter must not send the form.
  filter.addEventListener("keydown", event => {
    if (event.key === "Enter") {
      event.preventDefault();
    }
  });
}

const form = document.querySelector("[data-countdown]");
if (form) {
  const text = form.querySelector("[data-countdown-text]");
  const left = form.querySelector("[data-countdown-left]");
  const stop = document.getElementById("uc-countdown-stop");
  const enter = document.getElementById("uc-enter");
  const end = Date.now() + Number(form.dataset.countdown) * 1000;
  text.hidden = false;
  stop.hidden = false;
  const timer = setInterval(() => {
    const seconds = Math.max(0, Math.ceil((end - Date.now()) / 1000));
    left.textContent = String(seconds);
    if (seconds === 0) {
      clearInterval(timer);
      form.requestSubmit(enter);
    }
  }, 250);
  form.addEventListener("submit", () => clearInterval(timer));
  stop.addEventListener("click", () => {
    clearInterval(timer);
    text.hidden = true;
    stop.hidden = true;
    enter.focus();
  });
}
