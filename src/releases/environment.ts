import { lineFault } from '../schema-builder/text-fault.ts'

/** What SDKs of the Sentry protocol mean where they name no environment. */
const DEFAULT_ENVIRONMENT = 'production'
/** Characters: Sentry's own limit. */
const LONGEST_ENVIRONMENT = 64

/**
 * The environment that a crash or a session counts for: the first 64 characters of what it named, and `production` where it named
 * none, or what is no line of text. The same rule for both, so that an issue is found where its sessions are.
 */
export function environmentOf(named: string | null): string {
  const name = (named ?? '').trim().slice(0, LONGEST_ENVIRONMENT).trimEnd().toWellFormed()
  return lineFault(name) === null ? name : DEFAULT_ENVIRONMENT
}
