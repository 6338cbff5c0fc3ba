import { GraphQLError } from 'graphql'
import type { Context } from '../../schema-builder/context.ts'
import type { ErrorCode } from '../../schema-builder/errors.ts'
import type { CallFailure, FailureCode } from '../guard/call-failure.ts'

/**
 * A failure as those who asked may see it. What the plugin said is for the log: it may tell of places that the asker is not
 * to know.
 *
 * @param field as in `Issue.ourTicketsLink`
 */
export function pluginFailed(
  plugin: string,
  field: string,
  { code, message, retryAfterSeconds }: Pick<CallFailure, 'code' | 'message' | 'retryAfterSeconds'>,
  { log }: Context,
): GraphQLError {
  log.warn({ plugin, field, code, reason: message }, 'a plugin did not answer')
  return new GraphQLError(`The plugin "${plugin}" ${reasons[code]}.`, {
    extensions: { code: 'PLUGIN_FAILED' satisfies ErrorCode, plugin, reason: code, retryAfterSeconds },
  })
}

const reasons: Record<FailureCode, string> = {
  FAILED: 'failed',
  TIMED_OUT: 'took too long',
  NONSENSE: 'gave an answer that its own schema does not allow',
  CIRCUIT_OPEN: 'failed too often, and is not asked for a while',
  BUSY: 'has too much to do',
  DISABLED: 'is not running',
  UNKNOWN: 'is not there',
}
