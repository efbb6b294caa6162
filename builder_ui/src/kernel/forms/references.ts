/** The full reference of a form, seen from another: `app/form`, or a bare key without an app. */
export function resolve(reference: string, formKey: string): string {
  const slash = formKey.indexOf("/");
  return slash >= 0 && !reference.includes("/") ? `${formKey.slice(0, slash)}/${reference}` : reference;
}
