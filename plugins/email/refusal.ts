import { Undeliverable } from 'evenkeel/plugin'
import type { NodemailerError } from 'nodemailer'

const aboutTheMail = new Set(['MAIL FROM', 'RCPT TO', 'DATA'])

/**
 * What a failed attempt is to the queue: `Undeliverable` when the server refused this mail for good (5xx to MAIL or DATA;
 * RFC 5321, section 4.2.1), else an `Error`. A refused login or greeting says nothing about the mail, which may well be
 * taken once that is put right.
 */
export function refusalOf(thrown: unknown): Error {
  if (!(thrown instanceof Error)) return new Error(String(thrown))
  return isForGood(thrown) ? new Undeliverable(thrown.message, { cause: thrown }) : thrown
}

/** By recipient, where the server refused all of them; else none. */
export function rcptRefusals(thrown: unknown): readonly NodemailerError[] {
  return thrown instanceof Error ? ((thrown as NodemailerError).rejectedErrors ?? []) : []
}

export function isForGood({ permanent, command }: NodemailerError): boolean {
  return permanent === true && command !== undefined && aboutTheMail.has(command)
}
