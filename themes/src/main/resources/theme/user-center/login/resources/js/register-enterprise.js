// Registration of an enterprise: what belongs to the other role is hidden; codes and numbers are checked as they are typed.

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const type = document.getElementById("enterpriseType");
const until = document.getElementById("termUntil");
const unlimited = document.getElementById("termUnlimited");
const uscc = document.getElementById("uscc");

if (type) {
  const licence = document.getElementById("material-licence-hint");
  const showLicence = () => {
    licence.textContent = type.selectedOptions[0]?.dataset.licence ?? "";
  };
  type.addEventListener("change", showLicence);
  showLicence();
}

if (until && unlimited) {
  const showUntil = () => {
    until.disabled = unlimited.checked;
  };
  unlimited.addEventListener("change", () => {
    showUntil();
    until.dispatchEvent(new Event("input", { bubbles: true })); // what was said of the day no longer holds
  });
  showUntil();
}

if (uscc) {
  live(uscc, (text) => text.length === 18 && usccRight(text), 18);
}

for (const select of document.querySelectorAll("select[data-number]")) {
  const number = document.getElementById(select.dataset.number);
  const hint = document.getElementById(select.dataset.number + "-hint");
  const showHint = () => {
    hint.textContent = select.selectedOptions[0]?.dataset.hint ?? "";
    const optional = document.querySelector(`[data-kind="${select.dataset.otherSide}"] .uc-optional`);
    if (optional) {
      optional.hidden = select.value === "resident-id"; // of a card both sides are needed
    }
    number.dispatchEvent(new Event("input"));
  };
  live(number, (text) => select.value !== "resident-id" || residentRight(text), 18, () => select.value === "resident-id");
  select.addEventListener("change", showHint);
  showHint();
}

for (const radio of document.querySelectorAll("input[name=registrant]")) {
  radio.addEventListener("change", showRole);
}
showRole();

function showRole() {
  const role = document.querySelector("input[name=registrant]:checked")?.value;
  for (const element of document.querySelectorAll("[data-group]")) {
    element.hidden = Boolean(role) && element.dataset.group !== role;
  }
}

/** Says in words whether what is typed can be right, once it is as long as it gets. */
function live(input, right, length, concerned = () => true) {
  const mark = document.getElementById(input.id + "-live");
  if (!mark) {
    return;
  }
  input.addEventListener("input", () => {
    const text = input.value.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
    const known = concerned() && text.length >= length;
    mark.textContent = known ? (right(text) ? mark.dataset.right : mark.dataset.wrong) : "";
    mark.classList.toggle("uc-good", known && right(text));
  });
}

/** GB 32100-2015, with the organisation code of GB 11714 left to the server. */
function usccRight(text) {
  let sum = 0;
  for (let i = 0, weight = 1; i < 17; i++, weight = (weight * 3) % 31) {
    const value = ALPHABET.indexOf(text[i]);
    if (value < 0) {
      return false;
    }
    sum += value * weight;
  }
  return text[17] === ALPHABET[(31 - (sum % 31)) % 31];
}

/** GB 11643-1999. */
function residentRight(text) {
  if (!/^\d{17}[\dX]$/.test(text)) {
    return false;
  }
  const sum = RESIDENT_WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return "10X98765432"[sum % 11] === text[17];
}
