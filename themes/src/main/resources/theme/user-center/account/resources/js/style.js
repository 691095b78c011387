// The style kept by this browser is on the page before it is first painted.
(() => {
  const root = document.documentElement;
  let style = {};
  try {
    style = JSON.parse(localStorage.getItem("uc-style")) ?? {};
  } catch {
    // The usual style then.
  }
  const dark = style.appearance === "dark" || (style.appearance !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.classList.toggle(document.currentScript.dataset.dark, dark);
  root.dataset.accent = style.accent ?? "blue";
})();
