/** What differs from before; an edit sends nothing else. */
export function changes<T extends object>(before: T, after: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof T])),
  ) as Partial<T>;
}

/** What was typed over what others have saved meanwhile. */
export function rebased<T extends object>(before: T, typed: T, theirs: T): T {
  return { ...theirs, ...changes(before, typed) };
}
