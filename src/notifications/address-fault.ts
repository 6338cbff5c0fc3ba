const LONGEST = 320

/** What is wrong with where a notifier is to send, as a sentence; whether it can use the address is for the notifier to say. */
export function addressFault(address: string): string | null {
  const isPrintable = address.isWellFormed() && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(address)
  if (address.trim() === '' || address !== address.trim() || !isPrintable)
    return 'An address is one line of printable characters without spaces at its ends.'
  return address.length > LONGEST ? `An address is at most ${LONGEST} characters.` : null
}
