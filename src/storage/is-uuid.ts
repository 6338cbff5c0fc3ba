const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a text from outside is a UUID as the database writes it; it refuses to compare a column of them with anything else. */
export function isUuid(text: string): boolean {
  return uuid.test(text)
}
