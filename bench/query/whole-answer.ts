const contentLength = /\r\ncontent-length: *(\d+)/i

/** Enough of RFC 9112 for answers to requests that are sent one at a time. */
export function isWhole(answer: Buffer): boolean {
  const headEnd = answer.indexOf('\r\n\r\n')
  if (headEnd === -1) return false
  const length = contentLength.exec(answer.toString('latin1', 0, headEnd))
  if (length) return answer.length >= headEnd + 4 + Number(length[1])
  return answer.toString('latin1', answer.length - 5) === '0\r\n\r\n'
}
