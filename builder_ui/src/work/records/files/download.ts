/** Fetching a list as a file and handing it to the reader. */

import { download } from "../../../api/index.ts";

export type ExportAsked = {
  format: "csv" | "xlsx"; columns: string[]; ids?: string[]; view?: string; filter?: string; sort?: string; search?: string;
};

/** Ask for the file and let the browser keep it under the server's name. */
export async function saveList(address: string, asked: ExportAsked): Promise<void> {
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined && value !== ""));
  const { file, name } = await download(`${address}/export`, given);
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
