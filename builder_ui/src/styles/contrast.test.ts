import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const read = (path: string): string => readFileSync(join(import.meta.dirname, path), "utf8");
const sheets = globSync("../**/*.css", { cwd: import.meta.dirname }).map(read);
const tokens = read("tokens.css");

type Theme = { [token: string]: string };

function themeOf(css: string): Theme {
  return Object.fromEntries([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/g)].map(([, name, value]) => [name!, value!]));
}
const darkAt = tokens.indexOf("@media (prefers-color-scheme: dark)");
const light = themeOf(tokens.slice(0, darkAt));
const THEMES: [string, Theme][] = [["light", light], ["dark", { ...light, ...themeOf(tokens.slice(darkAt)) }]];

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(theme: Theme, one: string, other: string): number {
  const [a, b] = [luminance(theme[one]!), luminance(theme[other]!)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Text that may stand anywhere, on everything it may stand on. */
const TEXTS = ["ink", "ink-2", "ink-3", "accent-text", "bad"];
const GROUNDS = ["page", "panel", "sunk", "hover", "rail"];
const EVERYWHERE = TEXTS.flatMap((text) => GROUNDS.map((ground): [string, string] => [text, ground]));

/** Where one rule gives both the colour and the ground. */
const STATED = sheets.flatMap((css) => [...css.matchAll(/\{([^{}]*)\}/g)].flatMap(([, rule]) => {
  const text = /(?:^|[\s;])color:\s*var\(--([\w-]+)\)/.exec(rule!)?.[1];
  const ground = /background(?:-color)?:\s*var\(--([\w-]+)\)/.exec(rule!)?.[1];
  return text !== undefined && ground !== undefined ? [[text, ground] as [string, string]] : [];
}));

/** What is no text but must be seen. */
const EDGES: [string, string][] = [["border", "panel"], ["border", "page"], ["accent", "panel"], ["accent", "sunk"], ["bad", "panel"]];

describe.each(THEMES)("colours of the %s theme", (_name, theme) => {
  it("let every text be read", () => {
    expect(STATED.length).toBeGreaterThan(10);
    const pale = [...EVERYWHERE, ...STATED].filter(([text, ground]) => !(contrast(theme, text, ground) >= 4.5));
    expect(pale.map(([text, ground]) => `${text} on ${ground}: ${contrast(theme, text, ground).toFixed(2)}`)).toEqual([]);
  });

  it("let every edge be seen", () => {
    expect(EDGES.filter(([edge, ground]) => !(contrast(theme, edge, ground) >= 3))).toEqual([]);
  });
});
