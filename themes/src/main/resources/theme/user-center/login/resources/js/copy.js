// Buttons that copy a text of the page. Only browsers that can copy show them; the text can be marked anyway.

if (navigator.clipboard) {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
}

async function copy(button) {
  try {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    document.getElementById("uc-copied").textContent = button.dataset.copied;
  } catch {
    // The browser does not allow it; mark the text for the person's own copying.
    getSelection().selectAllChildren(document.getElementById(button.dataset.copy));
  }
}
