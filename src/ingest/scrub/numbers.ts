import { ibanLength, isIban, isImei, isPaymentCard, isSocialSecurityNumber } from './checked-numbers.ts'

/** Bare, in groups of four (cards), 4-6-5 and 4-6-4 (Amex, Diners), 3-2-4 (US SSN) and 2-6-6-1 (IMEI). */
const writtenNumber =
  /(?=\d)(?<![A-Za-z\d]|\d[.-])(?:\d{13,19}|\d{3}-\d{2}-\d{4}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|\d{4}([ -])\d{6}\2\d{4,5}|\d{2}([ -])\d{6}\3\d{6}\3\d)(?![A-Za-z\d]|[.-]\d)/g
const groupSeparators = /[ -]/g

/** Payment cards, IMEIs, US social security numbers and IBANs become `[creditcard]`, `[imei]`, `[ssn]`, `[iban]`. */
export function replaceNumbers(text: string): string {
  return replaceIbans(text.replace(writtenNumber, marked))
}

function marked(written: string): string {
  const digits = written.replace(groupSeparators, '')
  if (digits.length === 9) return isSocialSecurityNumber(digits) ? '[ssn]' : written
  if (isPaymentCard(digits)) return '[creditcard]'
  return isImei(digits) ? '[imei]' : written
}

const ibanStart = /(?=[A-Z])(?<![A-Za-z\d])[A-Z]{2}\d{2}(?= ?[A-Z\d])/g

function replaceIbans(text: string): string {
  let clean = ''
  let from = 0
  ibanStart.lastIndex = 0
  for (let match = ibanStart.exec(text); match !== null; match = ibanStart.exec(text)) {
    const end = ibanEnd(text, match.index)
    if (end < 0) continue
    clean += `${text.slice(from, match.index)}[iban]`
    from = end
    ibanStart.lastIndex = end
  }
  return from === 0 ? text : clean + text.slice(from)
}

/** The end of the IBAN that starts here, written bare or with single spaces; -1 when it is none. */
function ibanEnd(text: string, start: number): number {
  const length = ibanLength(text.slice(start, start + 2))
  let compact = ''
  let index = start
  while (compact.length < length && index < text.length) {
    const character = text[index]!
    if (/[A-Z\d]/.test(character)) compact += character
    else if (character !== ' ' || text[index - 1] === ' ') return -1
    index++
  }
  if (compact.length !== length || length === 0 || /[A-Za-z\d]/.test(text[index] ?? ' ')) return -1
  return isIban(compact) ? index : -1
}
