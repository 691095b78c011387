// @vitest-environment jsdom
import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Tagged } from "../src/api/client";
import { Problem } from "../src/api/problem";
import { useEditing, type Drafted, type Editing } from "../src/components/useEditing";
import { draftsOf, keptDraft } from "../src/session/drafts";
import { hasUnsaved } from "../src/session/unsaved";

type Department = { name: string; notes: string };

const read = (department: Department) => department;

const open: Desk[] = [];

/** A form over something on a server, which others may change. */
class Desk {
  form!: Editing<Department>;
  private readonly root = createRoot(document.createElement("div"));
  private shown: Tagged<Department>;

  constructor(
    public onServer: Tagged<Department>,
    private readonly drafted?: Drafted<Department>,
  ) {
    this.shown = onServer;
    open.push(this);
    this.render();
  }

  /** Reads again, as when the window gets the focus. */
  refetch(): Promise<{ data: Tagged<Department> }> {
    this.shown = this.onServer;
    this.render();
    return Promise.resolve({ data: this.onServer });
  }

  type(name: keyof Department, value: string): void {
    act(() => {
      this.form.set(name, value);
    });
  }

  press(action: "keepMine" | "takeTheirs"): void {
    act(() => {
      this.form[action]();
    });
  }

  async save(): Promise<{ saved: boolean; sent: Partial<Department> }> {
    let sent: Partial<Department> = {};
    let saved = false;
    await act(async () => {
      saved = await this.form.save((changed, etag) => {
        sent = changed;
        if (etag !== this.onServer.etag) {
          return Promise.reject(new Problem(412, "changed", ""));
        }
        this.onServer = { value: { ...this.onServer.value, ...changed }, etag: `${etag ?? ""}+` };
        return Promise.resolve();
      });
    });
    return { saved, sent };
  }

  leave(): void {
    act(() => {
      this.root.unmount();
    });
  }

  private render(): void {
    const Form = () => {
      this.form = useEditing({ latest: this.shown, refetch: () => this.refetch() }, read, this.drafted);
      return null;
    };
    Form.displayName = "Form";
    this.view ??= Form;
    const view = this.view;
    act(() => {
      this.root.render(createElement(view));
    });
  }

  private view?: () => null;
}

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
});

afterEach(() => {
  open.splice(0).forEach((desk) => {
    desk.leave();
  });
});

describe("two editors of the same", () => {
  const before = { value: { name: "销售", notes: "" }, etag: "1" };
  const byOther = { value: { name: "销售", notes: "二楼" }, etag: "2" };

  it("what is read again does not take the place of what was typed, nor lend it its ETag", async () => {
    const desk = new Desk(before);
    desk.type("name", "市场");
    desk.onServer = byOther;
    await desk.refetch();
    expect(desk.form.values).toEqual({ name: "市场", notes: "" });
    expect(desk.form.theirs).toEqual({ notes: "二楼" });
    expect((await desk.save()).saved).toBe(false);
    expect(desk.onServer).toBe(byOther);
  });

  it("who is too late is shown the other's change and saves over it only what he typed", async () => {
    const desk = new Desk(before);
    desk.type("name", "市场");
    desk.onServer = byOther;
    expect((await desk.save()).saved).toBe(false);
    expect(desk.form.problem?.status).toBe(412);
    expect(desk.form.theirs).toEqual({ notes: "二楼" });
    desk.press("keepMine");
    expect(desk.form.values).toEqual({ name: "市场", notes: "二楼" });
    expect(await desk.save()).toEqual({ saved: true, sent: { name: "市场" } });
    expect(desk.onServer.value).toEqual({ name: "市场", notes: "二楼" });
    expect(desk.form.dirty).toBe(false);
  });

  it("the other's change can be taken instead", async () => {
    const desk = new Desk(before);
    desk.type("name", "市场");
    desk.onServer = byOther;
    await desk.save();
    desk.press("takeTheirs");
    expect(desk.form.values).toEqual(byOther.value);
    expect(desk.form.theirs).toBeUndefined();
  });

  it("a form in which nothing is typed follows what is read", async () => {
    const desk = new Desk(before);
    desk.onServer = byOther;
    await desk.refetch();
    expect(desk.form.values).toEqual(byOther.value);
    expect(desk.form.theirs).toBeUndefined();
  });
});

describe("a draft from before a login", () => {
  const drafted: Drafted<Department> = { name: "department 7", never: ["notes"] };

  /** As the login page leaves it: the tab keeps what the form, which did not end, has written. */
  function loggedInAgain(): void {
    const kept = { ...sessionStorage };
    open.splice(0).forEach((desk) => {
      desk.leave();
    });
    Object.entries(kept).forEach(([name, value]) => {
      sessionStorage.setItem(name, String(value));
    });
  }

  beforeEach(() => {
    sessionStorage.clear();
    draftsOf("me");
  });

  it("tells what another has written meanwhile into the very field that was typed in", async () => {
    new Desk({ value: { name: "销售", notes: "" }, etag: "1" }, drafted).type("name", "市场");
    loggedInAgain();
    const desk = new Desk({ value: { name: "法务", notes: "" }, etag: "2" }, drafted);
    expect(desk.form.values.name).toBe("市场");
    expect(desk.form.theirs).toEqual({ name: "法务" });
    desk.press("keepMine");
    expect(desk.form.theirs).toBeUndefined();
    expect(await desk.save()).toEqual({ saved: true, sent: { name: "市场" } });
  });

  it("holds no field that is kept nowhere", () => {
    const desk = new Desk({ value: { name: "销售", notes: "" }, etag: "1" }, drafted);
    desk.type("notes", "13800138000");
    desk.type("name", "市场");
    expect(keptDraft("department 7")?.typed).toEqual({ name: "市场" });
    expect(JSON.stringify({ ...sessionStorage })).not.toContain("13800138000");
  });

  it("is gone once another account is there, and stays for its own", () => {
    new Desk({ value: { name: "销售", notes: "" }, etag: "1" }, drafted).type("name", "市场");
    sessionStorage.setItem("something else", "stays");
    draftsOf("me");
    expect(keptDraft("department 7")).toBeDefined();
    draftsOf("me2");
    expect({ ...sessionStorage }).toEqual({ "something else": "stays" });
  });
});

describe("something typed", () => {
  it("is unsaved until it is saved or the form is gone", async () => {
    const desk = new Desk({ value: { name: "销售", notes: "" }, etag: "1" });
    expect(hasUnsaved()).toBe(false);
    desk.type("name", "市场");
    expect(hasUnsaved()).toBe(true);
    await desk.save();
    expect(hasUnsaved()).toBe(false);
    desk.type("name", "法务");
    desk.leave();
    expect(hasUnsaved()).toBe(false);
  });
});

describe("the key of an attempt", () => {
  it("stays when the answer was lost, and is another after a refusal or for other values", async () => {
    const desk = new Desk({ value: { name: "销售", notes: "" }, etag: "1" });
    const keys: string[] = [];
    const attempt = (status: number) =>
      act(() =>
        desk.form.submit((_, key) => {
          keys.push(key);
          return Promise.reject(new Problem(status, "", ""));
        }),
      );
    await attempt(0);
    await attempt(502);
    await attempt(409);
    await attempt(0);
    desk.type("name", "市场");
    await attempt(0);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).toBe(keys[0]);
    expect(new Set(keys).size).toBe(3);
  });
});
