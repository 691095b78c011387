import { describe, expect, it } from "vitest";
import { dropZone, moveByDrop, moveByKey, withNext, type Spot } from "../src/departments/moves";

const top = ["sales", "finance", "legal"];
const sales: Spot = { id: "sales", parent: undefined, siblings: top };
const finance: Spot = { id: "finance", parent: undefined, siblings: top };
const legal: Spot = { id: "legal", parent: undefined, siblings: top };
const north: Spot = { id: "north", parent: sales, siblings: ["north", "south"] };
const south: Spot = { id: "south", parent: sales, siblings: ["north", "south"] };

describe("moves of departments by key", () => {
  it("up goes before the sibling above", () => {
    expect(moveByKey("ArrowUp", legal)).toEqual({ before: "finance" });
  });

  it("down goes before the sibling after the next, or to the end", () => {
    expect(moveByKey("ArrowDown", sales)).toEqual({ before: "legal" });
    expect(moveByKey("ArrowDown", finance)).toEqual({});
    expect(moveByKey("ArrowDown", north)).toEqual({ parent: "sales" });
  });

  it("out goes right after the parent", () => {
    expect(moveByKey("ArrowLeft", south)).toEqual({ before: "finance" });
  });

  it("in goes below the sibling above", () => {
    expect(moveByKey("ArrowRight", south)).toEqual({ parent: "north" });
  });

  it("there is no place above the first, below the last, outside of the top or inside of nothing", () => {
    expect(moveByKey("ArrowUp", sales)).toBeUndefined();
    expect(moveByKey("ArrowDown", legal)).toBeUndefined();
    expect(moveByKey("ArrowLeft", sales)).toBeUndefined();
    expect(moveByKey("ArrowRight", sales)).toBeUndefined();
  });
});

describe("moves of departments by dropping", () => {
  it("the edges of a row are between rows", () => {
    expect([2, 20, 38].map((offset) => dropZone(offset, 40))).toEqual(["before", "into", "after"]);
  });

  it("nothing is dropped on itself or below itself", () => {
    expect(moveByDrop("sales", "into", sales)).toBeUndefined();
    expect(moveByDrop("sales", "into", north)).toBeUndefined();
    expect(moveByDrop("sales", "after", south)).toBeUndefined();
  });

  it("into goes to the end below, after goes before the next one that stays", () => {
    expect(moveByDrop("legal", "into", north)).toEqual({ parent: "north" });
    expect(moveByDrop("finance", "after", sales)).toEqual({ before: "legal" });
    expect(moveByDrop("legal", "after", south)).toEqual({ parent: "sales" });
    expect(moveByDrop("south", "before", sales)).toEqual({ before: "sales" });
  });
});

describe("moves at the end of what is fetched", () => {
  const more = () => Promise.resolve([...top, "audit"]);

  it("down goes before the sibling that was not fetched yet", async () => {
    expect(moveByKey("ArrowDown", await withNext({ ...finance, more }))).toEqual({ before: "audit" });
  });

  it("out goes before the parent's sibling that was not fetched yet", async () => {
    const below: Spot = { id: "x", parent: { ...legal, more }, siblings: ["x"] };
    expect(moveByKey("ArrowLeft", await withNext(below))).toEqual({ before: "audit" });
  });

  it("nothing is fetched where the next siblings are known", async () => {
    const spot: Spot = { ...sales, more: () => Promise.reject(new Error("fetched")) };
    expect(await withNext(spot)).toEqual(spot);
  });
});
