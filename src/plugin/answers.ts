import { z } from 'zod'
import { categories, severities, type Vote } from '../crashes/decision.ts'
import type { Report } from '../crashes/report.ts'

// PostgreSQL keeps neither NUL nor lone surrogates.
const plainText = z.string().refine((text) => text.isWellFormed() && !text.includes('\0'), 'must be well-formed text')
const text = plainText.nullable()
const count = z.number().int().nullable()

const vote = z
  .strictObject({
    severity: z.enum(severities).optional(),
    category: z.enum(categories).optional(),
    confidence: z.number().min(0).max(1),
    reason: plainText.min(1).max(500),
  })
  .refine(
    ({ severity, category }) => severity !== undefined || category !== undefined,
    'says neither severity nor category',
  )

const frame = z.strictObject({
  function: text,
  module: text,
  filename: text,
  absPath: text,
  package: text,
  lineno: count,
  colno: count,
  inApp: z.boolean(),
  context: z.strictObject({ pre: z.array(plainText), line: plainText, post: z.array(plainText) }).nullable(),
})

const symbolicated = z.object({
  exceptions: z.array(
    z.strictObject({
      type: text,
      value: text,
      module: text,
      mechanism: z.strictObject({ type: plainText, handled: z.boolean().nullable(), description: text }).nullable(),
      frames: z.array(frame),
    }),
  ),
  notes: z.array(plainText),
})

/** The vote in a classifier's answer, null for no opinion. Throws with what was expected. */
export function checkVote(answer: unknown): Vote | null {
  if (answer === null || answer === undefined) return null
  return readAs(vote, 'vote', answer)
}

/** The report with what a symbolicator resolved. Throws with what was expected. */
export function checkSymbolicated(answer: unknown, report: Report): Report {
  if (answer === report) return report
  return { ...report, ...readAs(symbolicated, 'symbolicated report', answer) }
}

function readAs<T>(schema: z.ZodType<T>, what: string, answer: unknown): T {
  const read = schema.safeParse(answer)
  if (read.success) return read.data
  const issues = read.error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join('.')}: ${message}`,
  )
  throw new TypeError(`Not a ${what}: ${issues.join('; ')}`)
}
