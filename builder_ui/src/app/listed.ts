/** Names after each other, as each language parts them: 、 or a comma. */
export function listed(names: string[], language: string): string {
  return names.join(language.startsWith("zh") ? "、" : ", ");
}
