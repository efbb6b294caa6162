/** Sending one file with progress; `fetch` cannot tell how much has gone out. */

import { ApiProblem, csrfToken } from "../../api/index.ts";
import type { StoredFile } from "./files.ts";

export type Sending = { done: Promise<StoredFile>; stop: () => void };

export function send(workspace: string, file: File, onProgress: (part: number) => void): Sending {
  const request = new XMLHttpRequest();
  const done = new Promise<StoredFile>((resolve, reject) => {
    request.upload.addEventListener("progress", (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0));
    request.addEventListener("load", () => {
      const answer = read(request.responseText);
      if (request.status < 300) resolve(answer as StoredFile);
      else reject(ApiProblem.from(request.status, answer));
    });
    request.addEventListener("error", () => reject(ApiProblem.offline()));
  });
  const body = new FormData();
  body.append("file", file, file.name);
  request.open("POST", `/api/v1/w/${workspace}/files`);
  request.setRequestHeader("X-CSRF-Token", csrfToken());
  request.setRequestHeader("Accept", "application/json");
  request.send(body);
  return { done, stop: () => request.abort() };
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
