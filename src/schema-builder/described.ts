/** Values of an enum, from what each of them means. */
export function described<Name extends string>(
  meanings: Readonly<Record<Name, string>>,
): Record<Name, { description: string }> {
  const values = Object.entries<string>(meanings).map(([name, description]) => [name, { description }])
  return Object.fromEntries(values)
}
