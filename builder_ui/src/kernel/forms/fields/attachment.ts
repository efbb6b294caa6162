import { fieldType } from "../field_type.ts";
import { admitFiles, OF_FILES } from "../files.ts";

/** Up to twenty files. Only the id counts in what is sent; the rest comes from the store. */
export const attachment = fieldType({
  name: "attachment",
  ...OF_FILES,
  admit: (value, stored, _field, around) => admitFiles(value, stored, around, () => null),
});
