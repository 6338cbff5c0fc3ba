/** The rules for a project's words, as sentences for the person who broke them. */
export function slugFault(slug: string): string | null {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    return 'A slug is lower-case letters and digits, joined by single hyphens.'
  return slug.length > 50 ? 'A slug is at most 50 characters long.' : null
}

export function nameFault(name: string): string | null {
  if (name.trim() === '') return 'A name must not be empty.'
  return name.length > 100 ? 'A name is at most 100 characters long.' : null
}
