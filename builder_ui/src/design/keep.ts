/** A text that nobody has saved yet, kept in this browser: a reload or a cut network loses nothing. */

export type KeptText = { text: string; revision: number; at: string };

const PREFIX = "formloom.design";
const DAYS = 30;

/** One place per person and document: a shared computer shows nobody else's typing. */
export function placeOf(member: string, workspace: string, ...names: string[]): string {
  return [PREFIX, member, workspace, ...names].join(":");
}

export function keepText(place: string, text: string, revision: number): void {
  try {
    localStorage.setItem(place, JSON.stringify({ text, revision, at: new Date().toISOString() }));
  } catch {
    // A full or forbidden store: the page itself still holds everything.
  }
}

export function dropText(place: string): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // As above.
  }
}

/** What was kept here, null when there is nothing or it is a month old. */
export function keptText(place: string): KeptText | null {
  try {
    const found = JSON.parse(localStorage.getItem(place) ?? "null") as Partial<KeptText> | null;
    if (typeof found?.text !== "string" || typeof found.revision !== "number" || typeof found.at !== "string") return null;
    if (Date.now() - Date.parse(found.at) < DAYS * 86_400_000) return found as KeptText;
    dropText(place);
    return null;
  } catch {
    return null;
  }
}
