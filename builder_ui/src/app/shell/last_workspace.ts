/** The workspace that was open last on this device. */

const STORED = "formloom.workspace";

export function lastWorkspace(): string | null {
  return localStorage.getItem(STORED);
}

export function keepWorkspace(key: string): void {
  localStorage.setItem(STORED, key);
}
