import { lineFault } from '../schema-builder/text-fault.ts'

const LONGEST = 320

/** What is wrong with where a notifier is to send, as a sentence; whether it can use the address is for the notifier to say. */
export function addressFault(address: string): string | null {
  return lineFault(address, LONGEST) ?? (address === address.trim() ? null : 'An address has no spaces at its ends.')
}
