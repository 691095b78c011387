import type { ImportError } from "../api/memberTypes";

/** A part of a line; in quotes, with quotes inside doubled. */
function cell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Errors as a file that spreadsheet programs open. All of it are the server's words, none what somebody typed. */
export function errorSheet(headings: [string, string, string], errors: ImportError[], whole: string): Blob {
  const lines = errors.map(({ row, column, message }) => [String(row), column ?? whole, message]);
  const text = [headings, ...lines].map((line) => line.map(cell).join(",")).join("\r\n");
  // Without the mark, some programs take it for another encoding.
  return new Blob(["\uFEFF", text, "\r\n"], { type: "text/csv;charset=utf-8" });
}
