// Pages of the gate: the countdown after opening, a filter for long lists, and how much of a long list is chosen. Without it
// everything works by hand.
const filter = document.querySelector("[data-filter]");
if (filter) {
  const field = filter.closest("[data-filter-field]");
  const none = field.querySelector("[data-filter-none]");
  const list = document.getElementById(filter.dataset.filter);
  const items = [...list.querySelectorAll("[data-filter-item]")].map(item => ({ item, text: item.textContent.toLowerCase() }));
  const groups = list.querySelectorAll("[data-filter-group]");
  field.hidden = false;
  filter.addEventListener("input", () => {
    const wanted = filter.value.trim().toLowerCase();
    let found = 0;
    for (const { item, text } of items) {
      item.hidden = !text.includes(wanted);
      found += item.hidden ? 0 : 1;
    }
    for (const group of groups) {
      group.hidden = !group.querySelector("[data-filter-item]:not([hidden])");
    }
    none.textContent = found === 0 ? none.dataset.filterNone : "";
    list.scrollTop = 0;
  });
  // Enter in the filter must not send the form.
  filter.addEventListener("keydown", event => {
    if (event.key === "Enter") {
      event.preventDefault();
    }
  });
}

// What the filter hides stays chosen, so the page says how much that is.
const chosen = document.querySelector("[data-chosen]");
if (chosen) {
  const boxes = document.getElementsByName("role");
  const tell = () => {
    chosen.textContent = chosen.dataset.chosen.replace("{0}", [...boxes].filter(box => box.checked).length);
  };
  document.getElementById("uc-roles").addEventListener("change", tell);
  tell();
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
