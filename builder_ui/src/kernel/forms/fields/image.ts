import { fieldType } from "../field_type.ts";
import { admitFiles, OF_FILES } from "../files.ts";

const PICTURES = new Set(["image/gif", "image/jpeg", "image/png", "image/webp"]);

/** Up to twenty pictures. Whether a file is one was judged by the server, by what is in it. */
export const image = fieldType({
  name: "image",
  ...OF_FILES,
  admit: (value, stored, _field, around) =>
    admitFiles(value, stored, around, (file) => (PICTURES.has(String(file["type"])) ? null : "not_an_image")),
});
