/** Where a department stands: below which one, and among which siblings. */
export type Spot = {
  id: string;
  /** None at the top level. */
  parent: Spot | undefined;
  siblings: readonly string[];
  /** Fetches the next siblings and answers all known then; absent when all are known. */
  more?: () => Promise<readonly string[]>;
};

/** What is moved, as it was read. */
export type Moved = { id: string; name: string; tag: string };

/** Where it goes: below which one (none: the top level), and before which sibling (none: at the end). */
export type Target = { parent?: string; before?: string };

export type MoveKey = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

function target(parent: string | undefined, before: string | undefined): Target {
  return { ...(parent === undefined ? {} : { parent }), ...(before === undefined ? {} : { before }) };
}

/** The spot with its next siblings, and those of its parent, fetched where the last one known is near. */
export async function withNext(spot: Spot): Promise<Spot> {
  const parent = spot.parent && (await withNext(spot.parent));
  const last = spot.siblings.indexOf(spot.id) >= spot.siblings.length - 2;
  const siblings = last && spot.more ? await spot.more() : spot.siblings;
  return { ...spot, parent, siblings };
}

/** One up or down among siblings, out to where the parent stands, or into the sibling above; nothing where there is no such place. */
export function moveByKey(key: MoveKey, { id, parent, siblings }: Spot): Target | undefined {
  const index = siblings.indexOf(id);
  switch (key) {
    case "ArrowUp":
      return index > 0 ? target(parent?.id, siblings[index - 1]) : undefined;
    case "ArrowDown":
      return index >= 0 && index < siblings.length - 1 ? target(parent?.id, siblings[index + 2]) : undefined;
    case "ArrowLeft":
      return parent && target(parent.parent?.id, parent.siblings[parent.siblings.indexOf(parent.id) + 1]);
    case "ArrowRight": {
      const above = siblings[index - 1];
      return above === undefined ? undefined : target(above, undefined);
    }
  }
}

export type DropZone = "before" | "into" | "after";

/** Which part of a row the pointer is over: the edges are between rows. */
export function dropZone(offset: number, height: number): DropZone {
  return offset < height * 0.25 ? "before" : offset > height * 0.75 ? "after" : "into";
}

/** Where a department goes that is dropped there; nothing when that is itself or below itself. */
export function moveByDrop(dragged: string, zone: DropZone, over: Spot): Target | undefined {
  for (let spot: Spot | undefined = over; spot; spot = spot.parent) {
    if (spot.id === dragged) {
      return undefined;
    }
  }
  if (zone === "into") {
    return target(over.id, undefined);
  }
  const others = over.siblings.filter((sibling) => sibling !== dragged);
  const before = zone === "before" ? over.id : others[others.indexOf(over.id) + 1];
  return target(over.parent?.id, before);
}
