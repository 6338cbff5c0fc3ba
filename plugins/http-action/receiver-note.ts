import { shorten } from 'evenkeel/plugin'

const longest = 400

/** The text `note` of a JSON object, as one bounded line; null when there is none. */
export function receiverNote(body: string): string | null {
  let answer: unknown
  try {
    answer = JSON.parse(body)
  } catch {
    return null
  }
  const note = typeof answer === 'object' && answer !== null && 'note' in answer ? answer.note : null
  if (typeof note !== 'string') return null
  const line = note.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
  return line === '' ? null : shorten(line, longest)
}
