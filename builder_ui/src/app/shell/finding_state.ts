/** Which of the two keyboard helpers is open. */

import { create } from "zustand";

export const useFinding = create<{ open: "palette" | "keys" | null }>(() => ({ open: null }));
