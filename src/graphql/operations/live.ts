import type { GraphQLFormattedError } from 'graphql'
import { outcomeOf } from '../../live/answer.ts'
import type { LiveHub } from '../../live/live-hub.ts'
import { underLive } from '../../live/live-operation.ts'
import type { RightsWatch } from '../../live/rights-watch.ts'
import type { RunQuery } from '../../live/watched-query.ts'
import { formatted, maskError, masked, withoutHttp } from '../masked-errors.ts'
import type { Session } from '../session.ts'
import type { BegunLive } from './begun.ts'
import type { Operation, Variables } from './documents.ts'
import type { OperationsOptions } from './operations.ts'
import { callerOf, type Shared } from './sharing.ts'

export interface LiveOptions extends Pick<OperationsOptions, 'createContext' | 'log'> {
  hub: LiveHub
  rights: RightsWatch
}

/** A live query that begins: it is watched together with all who are given the same answers. */
export function beginLive(
  { operation, variables, session, shared }: LiveRequest,
  release: () => void,
  { hub, rights, createContext, log }: LiveOptions,
): BegunLive {
  let isOver = false
  const undo = [release]
  const finish = () => {
    if (isOver) return
    isOver = true
    for (const each of undo) each()
  }
  const run: RunQuery = async (dependencies) => {
    // It belongs to no request.
    const itsLog = log.child({ watched: operation.name ?? 'a live query without a name' })
    if (operation.isConstant) dependencies.watch('nothing')
    try {
      const result = await operation.execute({ ...createContext(shared.viewer, itsLog), ...dependencies }, variables)
      return outcomeOf(withoutHttp(underLive(operation.live!, masked(result, itsLog))))
    } catch (error) {
      return { refused: [formatted(maskError(error, itsLog))] }
    }
  }
  return {
    kind: 'live',
    abandon: finish,
    watch(reader) {
      const end = (errors: readonly GraphQLFormattedError[]) => {
        if (isOver) return
        finish()
        reader.end(errors)
      }
      try {
        undo.push(rights.watch(session, (reason) => end([formatted(reason)])))
        undo.push(hub.watch({ key: shared.key, owner: callerOf(session), run }, { send: reader.send, end }))
      } catch (error) {
        end([formatted(maskError(error, log))])
      }
      // Over before all of it had begun.
      if (isOver) for (const each of undo) each()
    },
  }
}

export interface LiveRequest {
  operation: Operation
  variables: Variables
  session: Session
  shared: Shared
}
