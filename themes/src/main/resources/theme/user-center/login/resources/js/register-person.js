// Registration of a person: the hint follows the document type; a document without end needs no date.

const type = document.getElementById("documentType");
const hint = document.getElementById("documentNumber-hint");
const until = document.getElementById("documentValidUntil");
const longTerm = document.getElementById("documentLongTerm");

function showHint() {
  const text = type.selectedOptions[0]?.dataset.hint;
  if (hint && text) {
    hint.textContent = text;
  }
}

function showUntil() {
  until.disabled = longTerm.checked;
}

if (type) {
  type.addEventListener("change", showHint);
  showHint();
}
if (until && longTerm) {
  longTerm.addEventListener("change", () => {
    showUntil();
    until.dispatchEvent(new Event("input", { bubbles: true })); // what was said of the day no longer holds
  });
  showUntil();
}
