import { z } from 'zod'

/** PostgreSQL keeps neither NUL nor lone surrogates. */
export const plainText = z
  .string()
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'must be well-formed text')

/** A sentence for a person. */
export const sentence = plainText.min(1).max(500)

/** The answer as the schema reads it. Throws with what was expected. */
export function readAs<T>(schema: z.ZodType<T>, what: string, answer: unknown): T {
  const read = schema.safeParse(answer)
  if (read.success) return read.data
  const issues = read.error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join('.')}: ${message}`,
  )
  throw new TypeError(`Not a ${what}: ${issues.join('; ')}`)
}
