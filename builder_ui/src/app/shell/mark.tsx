/** Our mark: threads woven through lines of a form. */
export function Mark({ size = 28 }: { size?: number }) {
  return <img className="mark" src="/icon.svg" alt="" width={size} height={size} />;
}
