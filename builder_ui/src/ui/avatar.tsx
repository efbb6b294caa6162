import "./avatar.css";

const TINTS = 6;

/** A round picture with initials; the tint follows from the name, so that a person keeps hers. */
export function Avatar({ name, size = "m" }: { name: string; size?: "s" | "m" | "l" }) {
  const tint = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % TINTS;
  return <span className={`avatar avatar-${size} avatar-tint-${tint}`} aria-hidden="true" translate="no">{initials(name, size === "s" ? 1 : 2)}</span>;
}

/** The last letters of a Chinese name, else the first letters of two words. */
export function initials(name: string, most = 2): string {
  const bare = name.trim();
  if (/[\u3400-\u9fff]/.test(bare)) return [...bare].slice(-most).join("");
  return bare.split(/\s+/).slice(0, 2).map((word) => [...word][0] ?? "").join("").toUpperCase();
}
