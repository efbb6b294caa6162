/** Files as values, and what of them people read. */

import { isObject, type Json } from "../../kernel/forms/values.ts";

export type StoredFile = { id: string; name: string; size: number; type: string };

export const MOST_FILES = 20;
export const MOST_BYTES = 20 * 1024 * 1024;

export function filesOf(value: Json | undefined): StoredFile[] {
  return (Array.isArray(value) ? value : []).filter(isObject).map((one) => ({
    id: String(one["id"] ?? ""), name: String(one["name"] ?? one["id"] ?? ""),
    size: typeof one["size"] === "number" ? one["size"] : 0, type: String(one["type"] ?? ""),
  }));
}

/** 1.4 MB, 320 KB: at most one decimal. */
export function sizeText(bytes: number, language: string): string {
  const [value, unit] = bytes >= 1024 * 1024 ? [bytes / 1024 / 1024, "MB"] : [Math.max(1, bytes / 1024), "KB"];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: unit === "MB" ? 1 : 0 }).format(value)} ${unit}`;
}

/** The letters after the last point, for the little badge. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot + 1, dot + 5).toUpperCase() : "";
}
