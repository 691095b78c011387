import type { Todo, TodoKind } from "../api/types";

export type TodoTarget = { to: string } | { action: string };

const PAGES: Record<TodoKind, string> = {
  invitation: "/invitations",
  "grant-request": "/requests",
  "certificate-ending": "/certificates",
  "real-name": "/real-name",
  review: "/real-name",
  particulars: "/account",
};

/** Where something is to be done: in the flow when the server names an action, else on a page of ours. */
export function todoTarget(todo: Todo): TodoTarget {
  return todo.action ? { action: todo.action } : { to: PAGES[todo.kind] };
}
