/** The rows in sight, from top to bottom. */
function rows(tree: Element): HTMLElement[] {
  return [...tree.querySelectorAll<HTMLElement>("[role=treeitem]")];
}

/** Which row the key leads to from that one, as in any tree; see the ARIA authoring practices. */
export function rowByKey(key: string, row: HTMLElement, tree: Element): HTMLElement | undefined {
  const all = rows(tree);
  const index = all.indexOf(row);
  switch (key) {
    case "ArrowDown":
      return all[index + 1];
    case "ArrowUp":
      return all[index - 1];
    case "Home":
      return all[0];
    case "End":
      return all.at(-1);
    case "ArrowRight":
      return row.getAttribute("aria-expanded") === "true" ? (row.querySelector<HTMLElement>("[role=treeitem]") ?? undefined) : undefined;
    case "ArrowLeft":
      return row.getAttribute("aria-expanded") === "true" ? undefined : (row.parentElement?.closest<HTMLElement>("[role=treeitem]") ?? undefined);
    default:
      return undefined;
  }
}
