/** Which panel is open stands in the address: `?edit=<id>` or `?new`, so it can be sent and reloaded. */

import { useSearchParams } from "react-router";

export function usePanel() {
  const [search, setSearch] = useSearchParams();
  return {
    edited: search.get("edit"),
    adding: search.has("new"),
    edit: (id: string) => setSearch({ edit: id }),
    add: () => setSearch({ new: "" }),
    close: () => setSearch({}, { replace: true }),
  };
}
