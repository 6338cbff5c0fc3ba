/** What was said of a setting: what is null is to be as it was from the start, and is undefined here; the rest is left out. */
export function settingChanges<T>(
  parts: Readonly<Record<string, T | null | undefined>>,
): Record<string, T | undefined> {
  const said = Object.entries(parts).filter(([, value]) => value !== undefined)
  return Object.fromEntries(said.map(([name, value]) => [name, value ?? undefined]))
}
