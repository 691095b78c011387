/** Forms in which something was typed that is not saved. */
const forms = new Set<object>();

export function markUnsaved(form: object, unsaved: boolean): void {
  if (unsaved) {
    forms.add(form);
  } else {
    forms.delete(form);
  }
}

export function hasUnsaved(): boolean {
  return forms.size > 0;
}

/** The browser asks before it leaves the page with something unsaved. */
export function askBeforeLeaving(): void {
  window.addEventListener("beforeunload", (event) => {
    if (hasUnsaved()) {
      event.preventDefault();
    }
  });
}
