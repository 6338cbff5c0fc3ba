import { replaceEmails } from '../ingest/scrub/emails.ts'

/** A customer as they are stored: what is no address of a person stays as it is. */
export function scrubCustomer(key: string): string {
  return replaceEmails(key)
}
