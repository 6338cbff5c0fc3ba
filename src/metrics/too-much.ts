/** More than can be read at once; the message says what makes the question smaller. */
export class TooMuch extends Error {
  override name = 'TooMuch'
}
