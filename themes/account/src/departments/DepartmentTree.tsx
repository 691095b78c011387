import { Button } from "@patternfly/react-core";
import AngleDownIcon from "@patternfly/react-icons/dist/esm/icons/angle-down-icon";
import AngleRightIcon from "@patternfly/react-icons/dist/esm/icons/angle-right-icon";
import BuildingIcon from "@patternfly/react-icons/dist/esm/icons/building-icon";
import UsersIcon from "@patternfly/react-icons/dist/esm/icons/users-icon";
import { useInfiniteQuery } from "@tanstack/react-query";
import { createContext, useCallback, useContext, useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Department } from "../api/memberTypes";
import type { Page } from "../api/types";
import { api } from "../api/useApi";
import { useAlerts } from "../components/Alerts";
import { Loaded } from "../components/Loaded";
import { Nothing } from "../components/Nothing";
import { dropZone, moveByDrop, moveByKey, withNext, type DropZone, type MoveKey, type Moved, type Spot, type Target } from "./moves";
import { rowByKey } from "./treeKeys";

/** Children fetched at a time. */
const MAX = 100;

type Dragged = Moved;

type Tree = {
  base: string;
  editable: boolean;
  selected: string | undefined;
  expanded: ReadonlySet<string>;
  focused: string | undefined;
  /** Takes the focus as soon as it is in sight. */
  wanted: string | undefined;
  onSelect: (department: Department) => void;
  onExpand: (id: string, expanded: boolean) => void;
  onFocus: (id: string) => void;
  /** It is in sight no more, at least not there. */
  onGone: (id: string) => void;
  /** Moves to where that leads from the spot, which is asked once its next siblings are known. */
  onMove: (moved: Dragged, spot: Spot, lead: (spot: Spot) => Target | undefined) => void;
  /** Tells of the selected one, whenever something about it has changed. */
  onListed: (department: Department) => void;
  dragged: Dragged | undefined;
  onDrag: (dragged: Dragged | undefined) => void;
};

const TreeContext = createContext<Tree | undefined>(undefined);

function useTree(): Tree {
  const tree = useContext(TreeContext);
  if (!tree) {
    throw new Error("outside of DepartmentTree");
  }
  return tree;
}

type DepartmentTreeProps = {
  base: string;
  editable: boolean;
  selected: string | undefined;
  onSelect: (department: Department) => void;
  onListed: (department: Department) => void;
  /** Whether it was moved. */
  onMove: (moved: Moved, target: Target) => Promise<boolean>;
};

/** The departments; each level is fetched when it is opened. */
export function DepartmentTree({ base, editable, selected, onSelect, onListed, onMove }: DepartmentTreeProps) {
  const { t } = useTranslation();
  const { fail } = useAlerts();
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string>();
  const [wanted, setWanted] = useState<string>();
  const moving = useRef(false);
  const [dragged, setDragged] = useState<Dragged>();
  const onExpand = (id: string, open: boolean) => {
    setExpanded((before) => {
      const after = new Set(before);
      if (open) {
        after.add(id);
      } else {
        after.delete(id);
      }
      return after;
    });
  };
  const onFocus = (id: string) => {
    setFocused(id);
    setWanted(undefined);
  };
  const onGone = useCallback((id: string) => {
    setFocused((before) => (before === id ? undefined : before));
  }, []);
  const move = async (moved: Dragged, from: Spot, lead: (spot: Spot) => Target | undefined) => {
    setWanted(undefined);
    const target = lead(await withNext(from));
    if (target && (await onMove(moved, target))) {
      if (target.parent) {
        onExpand(target.parent, true);
      }
      setWanted(moved.id);
    }
  };
  // One after the other: until a move is done, the siblings are those before it.
  const onMoveOnce: Tree["onMove"] = (moved, spot, lead) => {
    if (!moving.current) {
      moving.current = true;
      void move(moved, spot, lead)
        .catch(fail)
        .finally(() => {
          moving.current = false;
        });
    }
  };
  const tree: Tree = { base, editable, selected, expanded, focused, wanted, onSelect, onExpand, onFocus, onGone, onMove: onMoveOnce, onListed, dragged, onDrag: setDragged };
  return (
    <TreeContext.Provider value={tree}>
      <div className="uc-tree">
        {editable && <p className="uc-hint uc-tree-help">{t("uc.departments.keys")}</p>}
        <Level parent={undefined} depth={1} />
      </div>
    </TreeContext.Provider>
  );
}

function Level({ parent, depth }: { parent: Spot | undefined; depth: number }) {
  const { t } = useTranslation();
  const { base } = useTree();
  const level = useInfiniteQuery({
    queryKey: [base, "level", parent?.id ?? ""],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Department>>(base, { parent: parent?.id, max: MAX, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });
  return (
    <Loaded result={level} lines={depth === 1 ? 6 : 2}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0 && depth === 1) {
          return <Nothing title={t("uc.departments.none")} body={t("uc.departments.none.body")} />;
        }
        const siblings = items.map((each) => each.id);
        const more = async () => {
          const { data } = await level.fetchNextPage();
          return data?.pages.flatMap((page) => page.items).map((each) => each.id) ?? siblings;
        };
        return (
          <>
            <ul role={depth === 1 ? "tree" : "group"} {...(depth === 1 ? { "aria-label": t("uc.nav.departments") } : {})}>
              {items.map((department, index) => (
                <Node
                  key={department.id}
                  department={department}
                  spot={{ id: department.id, parent, siblings, ...(level.hasNextPage ? { more } : {}) }}
                  depth={depth}
                  first={depth === 1 && index === 0}
                />
              ))}
            </ul>
            {level.hasNextPage && (
              <Button variant="link" isLoading={level.isFetchingNextPage} onClick={() => void level.fetchNextPage()}>
                {t("uc.departments.more")}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

type NodeProps = { department: Department; spot: Spot; depth: number; first: boolean };

function Node({ department, spot, depth, first }: NodeProps) {
  const { t } = useTranslation();
  const tree = useTree();
  const [zone, setZone] = useState<DropZone>();
  const { id, name } = department;
  const hasChildren = department.children > 0;
  const open = hasChildren && tree.expanded.has(id);
  const row = useRef<HTMLLIElement>(null);
  const { onGone, onListed } = tree;
  const selected = tree.selected === id;
  const wanted = tree.wanted === id;
  useEffect(() => {
    if (wanted) {
      row.current?.focus();
    }
  }, [wanted]);
  useEffect(() => {
    if (selected) {
      onListed(department);
    }
  }, [selected, department, onListed]);
  useEffect(
    () => () => {
      onGone(id);
    },
    [id, onGone],
  );
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.target !== event.currentTarget) {
      return;
    }
    if (event.altKey && event.key.startsWith("Arrow")) {
      event.preventDefault();
      if (tree.editable) {
        tree.onMove(department, spot, (at) => moveByKey(event.key as MoveKey, at));
      }
      return;
    }
    const container = event.currentTarget.closest("[role=tree]");
    const next = container ? rowByKey(event.key, event.currentTarget, container) : undefined;
    if (next) {
      next.focus();
    } else if (event.key === "ArrowRight" && hasChildren) {
      tree.onExpand(id, true);
    } else if (event.key === "ArrowLeft" && open) {
      tree.onExpand(id, false);
    } else if (event.key === "Enter" || event.key === " ") {
      tree.onSelect(department);
    } else {
      return;
    }
    event.preventDefault();
  };
  const zoneOf = (event: DragEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return dropZone(event.clientY - box.top, box.height);
  };
  const onDragOver = (event: DragEvent<HTMLDivElement>) => {
    const over = zoneOf(event);
    const moving = tree.dragged;
    if (moving && moveByDrop(moving.id, over, spot)) {
      event.preventDefault();
      setZone(over);
    }
  };
  const onDrop = (event: DragEvent<HTMLDivElement>) => {
    event.preventDefault();
    const moving = tree.dragged;
    const over = zoneOf(event);
    setZone(undefined);
    if (moving) {
      tree.onMove(moving, spot, (at) => moveByDrop(moving.id, over, at));
    }
  };
  const Kind = department.kind === "branch" ? BuildingIcon : UsersIcon;
  return (
    <li
      ref={row}
      role="treeitem"
      aria-level={depth}
      aria-selected={selected}
      aria-label={`${name}, ${t(`uc.department.kind.${department.kind}`)}, ${t("uc.departments.members", { number: department.members })}`}
      {...(hasChildren ? { "aria-expanded": open } : {})}
      tabIndex={tree.focused === id || (tree.focused === undefined && first) ? 0 : -1}
      data-department={name}
      onFocus={(event) => {
        if (event.target === event.currentTarget) {
          tree.onFocus(id);
        }
      }}
      onKeyDown={onKeyDown}
    >
      <div
        className="uc-tree-row"
        data-zone={zone}
        data-selected={selected}
        draggable={tree.editable}
        onDragStart={(event) => {
          tree.onDrag(department);
          event.dataTransfer.effectAllowed = "move";
          event.dataTransfer.setData("text/plain", name);
        }}
        onDragEnd={() => {
          tree.onDrag(undefined);
        }}
        onDragOver={onDragOver}
        onDragLeave={() => {
          setZone(undefined);
        }}
        onDrop={onDrop}
        onClick={() => {
          tree.onSelect(department);
        }}
      >
        {hasChildren ? (
          // Reached by touch and by screen readers; by keys the row itself opens.
          <button
            type="button"
            tabIndex={-1}
            className="uc-tree-toggle"
            aria-expanded={open}
            aria-label={t(open ? "uc.departments.close" : "uc.departments.open", { name })}
            onClick={(event) => {
              event.stopPropagation();
              tree.onExpand(id, !open);
            }}
          >
            {open ? <AngleDownIcon /> : <AngleRightIcon />}
          </button>
        ) : (
          <span className="uc-tree-toggle" />
        )}
        <Kind />
        <span className="uc-tree-name">{name}</span>
        <span className="uc-hint uc-tree-count">{department.members}</span>
      </div>
      {open && <Level parent={spot} depth={depth + 1} />}
    </li>
  );
}
