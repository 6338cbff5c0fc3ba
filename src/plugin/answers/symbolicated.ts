import { z } from 'zod'
import type { Report } from '../../crashes/report.ts'
import { plainText, readAs } from './read-as.ts'

const text = plainText.nullable()
const count = z.number().int().nullable()

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

const noted = z.object({ notes: z.array(plainText) })
const symbolicated = noted.extend({
  exceptions: z.array(
    z.strictObject({
      type: text,
      value: text,
      module: text,
      mechanism: z.strictObject({ type: plainText, handled: z.boolean().nullable(), description: text }).nullable(),
      frames: z.array(frame),
    }),
  ),
})

/**
 * The report with what a symbolicator resolved; one that only added notes leaves the very same exceptions. Throws with what
 * was expected.
 */
export function checkSymbolicated(answer: unknown, report: Report): Report {
  if (answer === report) return report
  const { exceptions } = report
  const onlyNotes =
    typeof answer === 'object' && answer !== null && 'exceptions' in answer && answer.exceptions === exceptions
  return onlyNotes
    ? { ...report, ...readAs(noted, 'symbolicated report', answer) }
    : { ...report, ...readAs(symbolicated, 'symbolicated report', answer) }
}
